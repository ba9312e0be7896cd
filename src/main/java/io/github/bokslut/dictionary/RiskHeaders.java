package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Column headings of internal-control tables and the fields that they name. */
public final class RiskHeaders {
  /** Words shorter than this must be spelled right. */
  private static final int SHORTEST_FUZZY = 6;

  private final Map<String, RiskField> fields;

  private RiskHeaders(Map<String, RiskField> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** From {@code dictionaries/risk-headers.csv}. */
  public static RiskHeaders load() {
    Map<String, RiskField> fields = new HashMap<>();
    for (List<String> row : Resources.rows("risk-headers.csv")) {
      fields.put(Folding.letters(row.get(0)), RiskField.valueOf(row.get(1)));
    }
    return new RiskHeaders(fields);
  }

  /** The field that a heading names, one wrong letter forgiven in long words. */
  public Optional<RiskField> field(String heading) {
    String letters = Folding.letters(heading);
    RiskField exact = fields.get(letters);
    if (exact != null) {
      return Optional.of(exact);
    }
    return fields.entrySet().stream()
        .filter(e -> letters.length() >= SHORTEST_FUZZY && e.getKey().length() >= SHORTEST_FUZZY)
        .filter(e -> Math.abs(e.getKey().length() - letters.length()) <= 1)
        .filter(e -> Folding.distance(e.getKey(), letters) <= 1)
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst();
  }
}
