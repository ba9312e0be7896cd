package io.github.bokslut.pipeline;

import io.github.bokslut.export.Difference;
import java.util.ArrayList;
import java.util.List;

/** Compares a text file with the expected one, line by line. */
final class TextComparison {
  private TextComparison() {}

  static List<Difference> compare(String file, String expected, String actual) {
    String[] want = expected.split("\n", -1);
    String[] have = actual.split("\n", -1);
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(want.length, have.length); i++) {
      String wanted = i < want.length ? "\"" + want[i] + "\"" : "no such line";
      String had = i < have.length ? "\"" + have[i] + "\"" : "no such line";
      if (!wanted.equals(had)) {
        differences.add(new Difference(file + " line " + (i + 1), wanted, had));
      }
    }
    return differences;
  }
}
