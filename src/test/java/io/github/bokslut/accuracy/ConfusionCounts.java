package io.github.bokslut.accuracy;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what readers made of printed numbers: for each confusion how often it was seen and how
 * often it could have been. Keys are {@code kind,from,to} as in {@code confusions.csv}.
 */
final class ConfusionCounts {
  /** How often seen, of how many chances. */
  static final class Count {
    long seen;
    long of;
  }

  private final NumberGrammar grammar = NumberGrammar.load();
  private final Map<String, Count> counts = new TreeMap<>();
  private long numbers;

  Count of(String key) {
    return counts.getOrDefault(key, new Count());
  }

  long numbers() {
    return numbers;
  }

  /** A cell of a scanned page whose printed value is known. */
  void add(Cell cell, BigDecimal printed) {
    if (printed.signum() == 0 || cell.words().isEmpty()) {
      return;
    }
    numbers++;
    List<Reading> readings = NumberGrammar.join(cell.words());
    for (Reading reading : readings) {
      if (reading.engine() == Engine.PPOCR || reading.engine() == Engine.TESSERACT) {
        read(reading, printed);
      }
    }
    ink(NumberGrammar.ink(cell.words()), printed.signum() < 0);
  }

  private void count(String key, boolean seen) {
    Count count = counts.computeIfAbsent(key, k -> new Count());
    count.of++;
    count.seen += seen ? 1 : 0;
  }

  private void read(Reading reading, BigDecimal printed) {
    Optional<Candidate> meant =
        grammar.candidates(List.of(bare(reading)), Ink.UNSEEN).stream()
            .filter(c -> c.value().map(v -> v.compareTo(printed) == 0).orElse(false))
            .findFirst();
    String read = digits(reading.text());
    String digits = printed.abs().unscaledValue().toString();
    boolean oneDigit = meant.isEmpty() && oneAway(digits, read);
    count("reader," + reading.engine() + ",", meant.isEmpty() && !oneDigit);
    if (reading.engine() != Engine.PPOCR) {
      return; // the second reader is only ever asked whether it agrees
    }
    rules(meant.map(Candidate::rules).orElse(List.of()), reading.text(), printed);
    digitsRead(digits, read, meant.isPresent());
    letters(reading.text(), digits);
  }

  private static Reading bare(Reading reading) {
    return new Reading(reading.text(), reading.confidence(), reading.engine());
  }

  private void rules(List<String> rules, String text, BigDecimal printed) {
    boolean negative = printed.signum() < 0;
    boolean brackets = text.contains("(") || text.contains(")");
    if (negative) {
      count("rule,lost-minus,", rules.contains("lost-minus"));
      count("rule,division-sign,", rules.contains("division-sign"));
    } else {
      count("rule,false-minus,", rules.contains("false-minus"));
      count("rule,false-plus,", rules.isEmpty() && text.strip().startsWith("="));
      if (brackets) {
        count("rule,lost-bracket,", rules.contains("lost-bracket"));
      }
    }
    if (printed.scale() > 0) {
      count("rule,decimal-comma,", rules.contains("decimal-comma"));
    } else if (printed.precision() > 3) {
      count("rule,false-comma,", rules.contains("false-comma"));
    }
    count("rule,glued-note,", rules.contains("glued-note"));
    count("rule,joined-group,", rules.contains("joined-group"));
  }

  private void digitsRead(String printed, String read, boolean explained) {
    boolean same = explained || printed.equals(read);
    count(
        "rule,dropped-digit,",
        !same && read.length() + 1 == printed.length() && oneAway(printed, read));
    count(
        "rule,inserted-digit,",
        !same && read.length() == printed.length() + 1 && oneAway(printed, read));
    boolean substituted = !same && read.length() == printed.length() && oneAway(printed, read);
    for (int i = 0; i < printed.length(); i++) {
      boolean wrong = substituted && printed.charAt(i) != read.charAt(i);
      count("rule,digit-confusion,", wrong);
      if (wrong) {
        for (char other = '0'; other <= '9'; other++) {
          if (other != printed.charAt(i)) {
            count("digit," + printed.charAt(i) + "," + other, other == read.charAt(i));
          }
        }
      }
    }
  }

  /** Letters that a reader put where digits are printed, where the lengths tell which is which. */
  private void letters(String text, String printed) {
    String marks = text.replaceAll("[^\\p{L}\\p{Nd}@|!\\]]", "");
    if (marks.length() != printed.length()) {
      return;
    }
    for (int i = 0; i < marks.length(); i++) {
      if (!Character.isDigit(marks.charAt(i))) {
        count("letter," + marks.charAt(i) + "," + printed.charAt(i), true);
      }
    }
  }

  private void ink(Ink ink, boolean negative) {
    Ink.Mark before = ink.before();
    boolean seen = before != Ink.Mark.UNKNOWN;
    if (seen && !negative) {
      boolean bar = before == Ink.Mark.BAR || ink.after() == Ink.Mark.BAR;
      count("ink,sign-seen-wrong,", bar || before == Ink.Mark.BRACKET);
      count("ink,dots-seen-wrong,", before == Ink.Mark.BAR_WITH_DOTS);
    } else if (seen) {
      boolean after = ink.after() != Ink.Mark.BLANK && ink.after() != Ink.Mark.UNKNOWN;
      count(
          "ink,blank-seen-wrong,",
          !after && (before == Ink.Mark.BLANK || before == Ink.Mark.CROSS));
    }
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /** Whether one digit put in, dropped or changed makes the one the other. */
  static boolean oneAway(String a, String b) {
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return a.length() - start - end <= 1 && b.length() - start - end <= 1;
  }
}
