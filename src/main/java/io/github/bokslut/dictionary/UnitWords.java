package io.github.bokslut.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The unit words of {@code dictionaries/units.csv}, lower case, in file order. */
public final class UnitWords {
  private static final UnitWords SHIPPED = new UnitWords(DictionaryFile.rows("units.csv", 3));

  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, Integer> tens = new LinkedHashMap<>();

  private UnitWords(List<List<String>> rows) {
    for (List<String> row : rows) {
      units.put(row.get(0), row.get(1));
      tens.put(row.get(1), Integer.valueOf(row.get(2)));
    }
  }

  /** The table that ships with the program. */
  public static UnitWords load() {
    return SHIPPED;
  }

  /** Printed word (lower case) to the unit in the output contract's spelling. */
  public Map<String, String> words() {
    return Map.copyOf(units);
  }

  /** Unit to the power of ten that takes it to kronor (or to a plain count): tkr is 3. */
  public int tens(String unit) {
    return tens.getOrDefault(unit, 0);
  }
}
