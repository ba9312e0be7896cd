package io.github.bokslut.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares a JSON file of the contract with the expected one, member by member. */
public final class JsonComparison {
  /** Members that tell who made the file, not what it says. */
  private static final Set<String> NOT_COMPARED = Set.of("fingerprint", "version");

  private final List<Difference> differences = new ArrayList<>();

  private JsonComparison() {}

  /**
   * @throws java.io.IOException when either text is no JSON
   */
  public static List<Difference> compare(String file, byte[] expected, byte[] actual)
      throws java.io.IOException {
    JsonComparison comparison = new JsonComparison();
    comparison.nodes(file, "", ReportJson.tree(expected), ReportJson.tree(actual));
    return comparison.differences;
  }

  private void nodes(String where, String name, JsonNode want, JsonNode have) {
    if (NOT_COMPARED.contains(name)) {
      return;
    }
    if (want.isObject() && have.isObject()) {
      Set<String> names = new LinkedHashSet<>(want.propertyNames());
      names.addAll(have.propertyNames());
      for (String member : names) {
        child(where + "/" + member, member, want.get(member), have.get(member));
      }
    } else if (want.isArray() && have.isArray()) {
      for (int i = 0; i < Math.max(want.size(), have.size()); i++) {
        child(where + "/" + i, name, want.get(i), have.get(i));
      }
    } else if (want.isNumber() && have.isNumber()) {
      if (!Tolerance.near(name, want.decimalValue(), have.decimalValue())) {
        differences.add(new Difference(where, want.toString(), have.toString()));
      }
    } else if (!want.equals(have)) {
      differences.add(new Difference(where, shortened(want), shortened(have)));
    }
  }

  private void child(
      String where,
      String name,
      @org.jspecify.annotations.Nullable JsonNode want,
      @org.jspecify.annotations.Nullable JsonNode have) {
    if (want == null || have == null) {
      differences.add(
          new Difference(
              where,
              want == null ? "nothing" : shortened(want),
              have == null ? "nothing" : shortened(have)));
    } else {
      nodes(where, name, want, have);
    }
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
