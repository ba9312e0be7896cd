package io.github.bokslut.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One printed word or number with all readings of it, the preferred one first. A number with
 * thousands gaps ({@code -116 205}) is one word where the image shows it as one.
 */
public record Word(List<Reading> readings, Box box, Ink ink, Style style) {
  public Word {
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("a word needs at least one reading");
    }
  }

  /** The preferred text: what the normaliser decided, else the first engine's reading. */
  public String text() {
    return readings.get(0).text();
  }

  /** The text as it was read, before any repair. */
  public String raw() {
    for (Reading reading : readings) {
      if (reading.engine() != Engine.NORMALISER) {
        return reading.text();
      }
    }
    return text();
  }

  /** What {@code engine} read here. */
  public Optional<Reading> by(Engine engine) {
    return readings.stream().filter(r -> r.engine() == engine).findFirst();
  }

  /** This word with a decided text in front of its readings. */
  public Word decided(String text, double confidence) {
    List<Reading> all = new ArrayList<>();
    all.add(new Reading(text, confidence, Engine.NORMALISER));
    readings.stream().filter(r -> r.engine() != Engine.NORMALISER).forEach(all::add);
    return new Word(all, box, ink, style);
  }
}
