package io.github.bokslut.wire;

import io.github.bokslut.model.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages to and from JSON: the recorded form of what was read, and what workers send.
 *
 * <p>Same pages, same bytes. Boxes, sizes and page measures are rounded to 0.01 point, angles and
 * confidences to 0.0001; everything else comes back as it went in, and what has been written once
 * is written again byte for byte. The form carries a version; another version is refused.
 */
public final class PageCodec {
  /** The version of the form that is written, and the only one that is read. */
  static final int FORMAT = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The pages as JSON text in UTF-8, one page a line. */
  public String write(List<Page> pages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(pages, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes the pages and leaves {@code out} open. */
  public void write(List<Page> pages, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
      new PageWriter(json).write(pages);
    } catch (JacksonException e) {
      throw new IOException("pages could not be written: " + e.getOriginalMessage(), e);
    }
    bytes.writeTo(out);
    out.write('\n');
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is not recorded pages
   */
  public List<Page> read(String json) {
    try {
      return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link #write} wrote, to the end of {@code in}.
   *
   * @throws IOException when it is not recorded pages or cannot be read
   */
  public List<Page> read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    try {
      JsonNode root = MAPPER.readTree(bytes);
      return JsonPages.read(root);
    } catch (JacksonException e) {
      throw new IOException("not recorded pages: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException("not recorded pages: " + e.getMessage(), e);
    }
  }
}
