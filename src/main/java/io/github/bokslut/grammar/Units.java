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

  private final Map<String, String> words;
  private final UnitWords table;
  private final Pattern anywhere;

  private Units(UnitWords table) {
    this.table = table;
    this.words = table.words();
    List<String> longestFirst = new ArrayList<>(words.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
    longestFirst.remove("st");
    longestFirst.remove("antal");
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
    Matcher matcher = anywhere.matcher(fold(text));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String unit = words.getOrDefault(matcher.group(), "");
    String before = fold(text).substring(0, matcher.start()).strip();
    String last = Folding.letters(before.substring(before.lastIndexOf(' ') + 1));
    if (table.tens(unit) == 0 && THOUSANDS.stream().anyMatch(w -> near(w, last))) {
      return Optional.of("tkr");
    }
    return Optional.of(unit);
  }

  /** Whether the word before {@code kr} is one of these, damaged: the unit is a thousandfold. */
  private static boolean near(String word, String read) {
    return read.length() > 3 && Folding.distance(word, read) <= 2;
  }

  /** The power of ten that takes an amount in {@code unit} to kronor; 0 for others. */
  public int tens(String unit) {
    return table.tens(unit);
  }

  private static String fold(String text) {
    return text.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
  }
}
