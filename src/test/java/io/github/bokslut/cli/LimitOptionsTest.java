package io.github.bokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds on what is read, as a user sets them. */
class LimitOptionsTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path pdf;

  @BeforeEach
  void twoEmptyPages() throws IOException {
    pdf = folder.resolve("två.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(pdf.toFile());
    }
  }

  @Test
  void aDocumentOfTooManyPagesIsRefusedWithTheReason() {
    assertThat(extract("--max-pages", "1")).isEqualTo(4);
    assertThat(said()).contains("more than 1 pages", "Split the file or raise the page limit");
    assertThat(extract("--max-pages", "2")).isZero();
  }

  @Test
  void aFileOfTooManyBytesIsRefusedWithTheReason() throws IOException {
    long size = Files.size(pdf);
    assertThat(extract("--max-decoded-bytes", Long.toString(size - 1))).isEqualTo(4);
    assertThat(said()).contains(size + " bytes, the limit is " + (size - 1));
  }

  @Test
  void limitsThatLeaveNothingAreNotUnderstood() {
    assertThat(extract("--worker-memory", "10")).isEqualTo(2);
    assertThat(said()).contains("at least 64 MB");
    assertThat(extract("--page-timeout", "0")).isEqualTo(2);
    assertThat(extract("--max-pixels", "0")).isEqualTo(2);
  }

  @Test
  void changedLimitsThatChangeResultsReadDocumentsAgain() {
    assertThat(extract("--max-pages", "2")).isZero();
    assertThat(extract("--max-pages", "2")).isZero();
    assertThat(said()).contains("done already");
    err.reset();
    assertThat(extract("--max-pages", "3", "--page-timeout", "60")).isZero();
    assertThat(said()).doesNotContain("done already");
  }

  private int extract(String... limits) {
    String[] arguments = new String[limits.length + 6];
    System.arraycopy(
        new String[] {"extract", pdf.toString(), "-o", folder.resolve("out").toString()},
        0,
        arguments,
        0,
        4);
    arguments[4] = "--jobs";
    arguments[5] = "1";
    System.arraycopy(limits, 0, arguments, 6, limits.length);
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(stream, stream, arguments);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
