package io.github.bokslut.grammar;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.dictionary.UnitWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unit words of Swedish reports in the output contract's spelling ({@code kkr} → {@code tkr}). */
public final class Units {
  private static final List<String> THOUSANDS = List.of("tusen", "tusental", "tusentals");

  private static final List<String> MILLIONS =
      List.of("miljon", "miljoner", "miljontal", "miljontals");

  /**
   * {@code 1 000}, {@code 1000-tals}, {@code 1000-1} at the end, or no more left than the ending; a
   * slashed zero reads as another digit.
   */
  private static final Pattern THOUSAND =
      Pattern.compile(
          "(?:(?<![0-9])[1li][ .]?(?:[0o]{3}[ )-]*(?:t\\w{0,3}|\\w)?-?|\\S{2,4}-tals?)\\)?"
              + "|000-tals?|^tals?)$");

  /** What is left of the first letter of {@code Tkr} and reads {@code I kr}: no unit to trust. */
  private static final Pattern WORN_T = Pattern.compile("(?:^|[,(\\[]\\s*)[Il|]\\s*$");

  /** What follows must be a unit: {@code Belopp i}, {@code Beloppen anges i}. */
  private static final Pattern ANNOUNCED =
      Pattern.compile("belopp(?:en)?\\s+(?:anges\\s+)?i\\s+(\\p{L}{3,4})(?![\\p{L}0-9])");

  private static final int SHORTEST_DAMAGED = 3;

  private final Map<String, String> words;
  private final UnitWords table;
  private final Pattern anywhere;

  private Units(UnitWords table) {
    this.table = table;
    this.words = table.words();
    List<String> longestFirst = new ArrayList<>(words.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
    // Other units stand in running text, too; only a label's end says that they are meant.
    longestFirst.removeIf(w -> !money(words.getOrDefault(w, "")) && !percent(w));
    longestFirst.remove("miljoner");
    this.anywhere =
        Pattern.compile(
            "(?<![\\p{L}0-9])(?:"
                + String.join("|", longestFirst.stream().map(Pattern::quote).toList())
                + ")(?![\\p{L}0-9])");
  }

  /** The unit words that ship with the program. */
  public static Units load() {
    return new Units(UnitWords.load());
  }

  /** The unit that {@code text} is, brackets and full stops aside; empty when it is none. */
  public Optional<String> of(String text) {
    String bare = fold(text).replaceAll("^[(\\[]+|[)\\].,:;]+$", "");
    return Optional.ofNullable(words.get(bare));
  }

  /** The first unit named in {@code text} ({@code "Belopp i tkr"}, {@code "(mnkr)"}). */
  public Optional<String> find(String text) {
    String folded = fold(text);
    Matcher matcher = anywhere.matcher(folded);
    if (!matcher.find()) {
      return damaged(folded);
    }
    String unit = words.getOrDefault(matcher.group(), "");
    String before = stripped(text).substring(0, matcher.start());
    if (unit.equals("kr") && WORN_T.matcher(before).find()) {
      return Optional.empty();
    }
    return Optional.of(table.tens(unit) == 0 ? manyfold(unit, matcher.start(), text) : unit);
  }

  /**
   * The unit that {@code Belopp i} announces, with one letter misread ({@code TER}); empty where it
   * may be several.
   */
  private Optional<String> damaged(String folded) {
    Matcher announced = ANNOUNCED.matcher(folded);
    if (!announced.find()) {
      return Optional.empty();
    }
    String read = announced.group(1);
    List<String> near =
        words.entrySet().stream()
            .filter(e -> money(e.getValue()) && e.getKey().length() >= SHORTEST_DAMAGED)
            .filter(e -> Folding.distance(e.getKey(), read) == 1)
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  /** {@code kr} after a word or figure for thousands or millions, damaged or broken over lines. */
  private static String manyfold(String unit, int at, String text) {
    String before = fold(text).substring(0, at).strip();
    String last = Folding.letters(before.substring(before.lastIndexOf(' ') + 1));
    if (MILLIONS.stream().anyMatch(w -> near(w, last))) {
      return "mnkr";
    }
    boolean thousands =
        THOUSANDS.stream().anyMatch(w -> near(w, last)) || THOUSAND.matcher(before).find();
    return thousands ? "tkr" : unit;
  }

  /** Whether the word before {@code kr} is one of these, damaged: the unit is a thousandfold. */
  private static boolean near(String word, String read) {
    return read.length() > 3 && Folding.distance(word, read) <= 2;
  }

  /** The power of ten that takes an amount in {@code unit} to kronor; 0 for others. */
  public int tens(String unit) {
    return table.tens(unit);
  }

  /** Whether amounts in {@code unit} are kronor or many of them. */
  public boolean money(String unit) {
    return tens(unit) > 0 || unit.equals("kr");
  }

  private boolean percent(String word) {
    return words.getOrDefault(word, "").equals("%");
  }

  private static String fold(String text) {
    return stripped(text).toLowerCase(Locale.ROOT).replace('–', '-').replace('—', '-');
  }

  private static String stripped(String text) {
    return text.replace('\u00a0', ' ').strip();
  }
}
