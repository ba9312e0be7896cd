package io.github.bokslut.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Running text from plain text, gzipped text, or folders of HTML pages, paragraph by paragraph. */
final class TextSource {
  private TextSource() {}

  static void forEachParagraph(Path path, Consumer<String> consumer) throws IOException {
    if (Files.isDirectory(path)) {
      List<Path> files = new ArrayList<>();
      try (Stream<Path> walk = Files.walk(path)) {
        walk.filter(p -> p.toString().endsWith(".html")).sorted().forEach(files::add);
      }
      for (Path file : files) {
        readHtml(file, consumer);
      }
    } else if (path.toString().endsWith(".html")) {
      readHtml(path, consumer);
    } else {
      readText(path, consumer);
    }
  }

  private static void readHtml(Path path, Consumer<String> consumer) throws IOException {
    for (Element paragraph : Jsoup.parse(path.toFile()).select("p, li")) {
      String text = paragraph.text().strip();
      if (text.length() > 20 && text.matches(".*[.!?:]\"?$")) {
        consumer.accept(Normalizer.normalize(text, Normalizer.Form.NFC));
      }
    }
  }

  private static void readText(Path path, Consumer<String> consumer) throws IOException {
    try (InputStream raw = Files.newInputStream(path);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String text =
            Normalizer.normalize(line, Normalizer.Form.NFC)
                .replaceAll("\\]\\([^)]*\\)", "]")
                .replaceAll("[\\[\\]*_]", "")
                .replaceAll("^[#=> ]+", "")
                .strip();
        if (!text.isEmpty() && !line.startsWith("===")) {
          consumer.accept(text);
        }
      }
    }
  }
}
