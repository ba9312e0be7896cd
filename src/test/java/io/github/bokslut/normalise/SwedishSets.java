package io.github.bokslut.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The texts by which the repair of Swedish is judged. */
final class SwedishSets {
  private static final Path SHARED = Path.of("..", "shared");

  private SwedishSets() {}

  static boolean sharedIsThere() {
    return Files.isDirectory(SHARED);
  }

  /** A real report as an English model left it. */
  static TextScore workedExample() throws IOException {
    String gold = Files.readString(SHARED.resolve("seed/gold.txt"), StandardCharsets.UTF_8);
    return score(gold, Files.readString(SHARED.resolve("seed/delarsbokslut-ks-2025.txt")));
  }

  /** Newspaper prose without its diacritics. */
  static TextScore stripped() throws IOException {
    return score(talbanken(), strip(talbanken()));
  }

  /** The same as it is. */
  static TextScore untouched() throws IOException {
    return score(talbanken(), talbanken());
  }

  /** Own prose that no dictionary was counted from, printed in unseen fonts and read. */
  static TextScore printedAndRead() throws IOException {
    return score(resource("unseen-printed.txt"), resource("unseen-read.txt"));
  }

  /** The same of a second text, which no word, weight or rule was ever chosen on. */
  static TextScore blindPrintedAndRead() throws IOException {
    return score(resource("blind-printed.txt"), resource("blind-read.txt"));
  }

  static TextScore blindStripped() throws IOException {
    return score(resource("blind-prose.txt"), strip(resource("blind-prose.txt")));
  }

  static TextScore ownStripped() throws IOException {
    return score(resource("unseen-prose.txt"), strip(resource("unseen-prose.txt")));
  }

  static TextScore ownUntouched() throws IOException {
    return score(resource("unseen-prose.txt"), resource("unseen-prose.txt"));
  }

  static String resource(String name) throws IOException {
    try (InputStream in = SwedishSets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no test resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String talbanken() throws IOException {
    return Files.readString(SHARED.resolve("corpus/talbanken-dev.txt"), StandardCharsets.UTF_8);
  }

  private static String strip(String text) {
    return text.replace('å', 'a')
        .replace('ä', 'a')
        .replace('ö', 'o')
        .replace('Å', 'A')
        .replace('Ä', 'A')
        .replace('Ö', 'O');
  }

  private static TextScore score(String gold, String read) {
    return TextScore.of(gold, read, RepairText.repaired(read));
  }
}
