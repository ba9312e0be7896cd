package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Canonical codes for the lines of Swedish municipal reports, with their usual wordings. */
public final class LineItems {
  private static final int SHORTEST_FUZZY = 6;

  /** What the codes of sick leave begin with. */
  private static final String SICK_LEAVE = "sick_leave";

  private static final String SICK_LEAVE_WORD = "sjukfranvaro";

  private static final Pattern UNIT_TAIL =
      Pattern.compile("(?:,\\s*|\\s*\\()(?:%|tkr|mkr|mnkr|kr|st|procent|antal)\\)?\\s*$");
  private static final Pattern NOTE_TAIL = Pattern.compile("[*:]+$");

  private static final LineItems SHIPPED = read();

  private record Wording(String text, String letters, String code) {}

  private final Map<String, String> exact = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<Wording> wordings = new ArrayList<>();
  private final Recent<String, Optional<String>> codes = new Recent<>(this::find);

  private LineItems() {}

  /** From {@code dictionaries/line-items.csv}. */
  public static LineItems load() {
    return SHIPPED;
  }

  private static LineItems read() {
    LineItems items = new LineItems();
    for (List<String> row : Resources.rows("line-items.csv")) {
      for (String wording : row.get(2).split("\\|", -1)) {
        items.exact.putIfAbsent(key(wording), row.get(0));
        items.units.putIfAbsent(row.get(0), row.get(3));
        items.names.putIfAbsent(row.get(0), wording);
        items.wordings.add(new Wording(wording, Folding.letters(wording), row.get(0)));
      }
    }
    return items;
  }

  /** The code of the line that {@code label} names, also when its letters are damaged. */
  public Optional<String> code(String label) {
    return codes.get(label);
  }

  private Optional<String> find(String label) {
    String bare = bare(label);
    String found = exact.get(key(bare));
    return found != null ? Optional.of(found) : damaged(bare);
  }

  /**
   * The code of the line that {@code label} names in a table that is of sick leave, or is not:
   * elsewhere {@code Totalt} and {@code Kvinnor} count or sum up something else.
   */
  public Optional<String> code(String label, boolean sickLeave) {
    boolean named = sickLeave || Folding.letters(label).contains(SICK_LEAVE_WORD);
    return code(label).filter(c -> named || !c.startsWith(SICK_LEAVE));
  }

  /**
   * Whether a table is of sick leave.
   *
   * @param around its title and what else is printed over it
   * @param labels of its rows
   */
  public boolean ofSickLeave(String around, List<String> labels) {
    return Folding.letters(around).contains(SICK_LEAVE_WORD) || mostlySickLeave(labels);
  }

  /** Whether more than half of a table's labels name lines of sick leave. */
  public boolean mostlySickLeave(List<String> labels) {
    long lines = labels.stream().filter(l -> code(l).orElse("").startsWith(SICK_LEAVE)).count();
    return 2 * lines > labels.size();
  }

  /** The unit that the line with this code always has; empty when it varies. */
  public String unit(String code) {
    return units.getOrDefault(code, "");
  }

  /**
   * What the line with this code counts or measures where nothing printed says it: {@code st} for
   * people and things, {@code %} for rates. Empty for amounts, which may be in kronor or thousands.
   */
  public String usualUnit(String code) {
    String unit = unit(code);
    return unit.equals("st") || unit.equals("%") ? unit : "";
  }

  /**
   * {@code code}, or none where a line that is always a rate or a count has other units throughout:
   * {@code Totalt} below amounts is no total of sick leave.
   *
   * @param units of the row's cells; an empty one fits every line
   */
  public String fitting(String code, Collection<String> units) {
    String usual = usualUnit(code);
    boolean fits = usual.isEmpty() || units.isEmpty();
    return fits || units.contains(usual) || units.contains("") ? code : "";
  }

  /** The usual wording of the line with this code; empty when there is no such code. */
  public String name(String code) {
    return names.getOrDefault(code, "");
  }

  /** Whether {@code label}, letter for letter but for case and diacritics, is a known wording. */
  public boolean knows(String label) {
    return exact.containsKey(key(bare(label)));
  }

  /**
   * The usual spelling of the wording that the damaged {@code label} must stand for, its unit kept;
   * empty when none is near or two are.
   */
  public Optional<String> spelling(String label) {
    String stripped = label.strip();
    String bare = bare(stripped);
    String rest = stripped.substring(bare.length()).replace(":", "");
    return nearest(bare).map(w -> w.text() + rest);
  }

  private Optional<String> damaged(String label) {
    return nearest(label).map(Wording::code);
  }

  /** The one wording that differs least, by at most one letter in seven; a tie is no match. */
  private Optional<Wording> nearest(String label) {
    String letters = Folding.letters(label);
    if (letters.length() < SHORTEST_FUZZY || hasDigit(label)) {
      return Optional.empty();
    }
    int limit = letters.length() / 7;
    int least = limit;
    List<Wording> best = new ArrayList<>();
    for (Wording wording : wordings) {
      if (Math.abs(wording.letters().length() - letters.length()) > least) {
        continue;
      }
      int distance = Folding.distance(wording.letters(), letters);
      if (distance < least) {
        best.clear();
        least = distance;
      }
      if (distance == least) {
        best.add(wording);
      }
    }
    boolean one = best.stream().map(Wording::letters).distinct().count() == 1;
    return one ? Optional.of(best.get(0)) : Optional.empty();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** Without a unit at the end ({@code Soliditet, %}) or a note mark. */
  private static String bare(String label) {
    String unitless = UNIT_TAIL.matcher(label).replaceFirst("");
    return NOTE_TAIL.matcher(unitless).replaceFirst("").strip();
  }

  /** Letters, digits and comparison signs: labels of age and day groups differ in these alone. */
  private static String key(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('–', '-');
    boolean digits = hasDigit(lower);
    return Folding.letters(lower) + (digits ? "#" + lower.replaceAll("[^0-9<>-]", "") : "");
  }
}
