package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The recogniser's characters: index 0 is the CTC blank, a space comes last. */
final class Characters {
  private static final String LIST = "/models/ppocr_keys_v1.txt";

  private Characters() {}

  static List<String> load() throws IOException {
    try (InputStream in = Characters.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IOException("no " + LIST + " on the class path");
      }
      List<String> characters = new ArrayList<>();
      characters.add("");
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        characters.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      }
      if (text.endsWith("\n")) {
        characters.remove(characters.size() - 1);
      }
      characters.add(" ");
      return List.copyOf(characters);
    }
  }
}
