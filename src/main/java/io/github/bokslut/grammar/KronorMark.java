package io.github.bokslut.grammar;

import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Reading.Alternative;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mark {@code :-} behind whole kronor ({@code 12 345:-}), where the dash stands for no öre and
 * is no minus. Readers often lose the dots, so that a table's other cells must tell.
 */
public final class KronorMark {
  /** With its colon seen; the dash may be lost. */
  static final Pattern SEEN = Pattern.compile("(?<=[0-9])\\s?[:;]\\s?-{0,2}$");

  /** The mark, or what readers leave of it. */
  private static final Pattern ANY = Pattern.compile("(?<=[0-9])\\s?[:;.,'’]?\\s?-{0,2}$");

  private static final Pattern DASH_BEHIND = Pattern.compile(".*[0-9].*-$");

  private KronorMark() {}

  /** Whether some reader saw the mark with its colon behind the number of these words. */
  public static boolean seen(List<Word> words) {
    return lastReadings(words).stream()
        .anyMatch(r -> SEEN.matcher(NumberScanner.canonical(r.text())).find());
  }

  /** Whether some reader saw a dash behind the number of these words. */
  public static boolean dashBehind(List<Word> words) {
    return lastReadings(words).stream()
        .anyMatch(r -> DASH_BEHIND.matcher(NumberScanner.canonical(r.text())).matches());
  }

  /** The words without the mark behind the last, which is then no sign. */
  public static List<Word> without(List<Word> words) {
    if (words.isEmpty()) {
      return words;
    }
    Word last = words.get(words.size() - 1);
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : last.readings()) {
      List<Alternative> others = new ArrayList<>();
      reading
          .alternatives()
          .forEach(a -> others.add(new Alternative(without(a.text()), a.probability())));
      readings.add(
          new Reading(without(reading.text()), reading.confidence(), reading.engine(), others));
    }
    Ink ink = new Ink(last.ink().before(), Ink.Mark.BLANK);
    List<Word> without = new ArrayList<>(words.subList(0, words.size() - 1));
    without.add(new Word(readings, last.box(), ink, last.style()));
    return without;
  }

  private static String without(String text) {
    return ANY.matcher(NumberScanner.canonical(text)).replaceFirst("");
  }

  private static List<Reading> lastReadings(List<Word> words) {
    return words.isEmpty() ? List.of() : words.get(words.size() - 1).readings();
  }
}
