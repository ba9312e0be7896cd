package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts the words of one baseline into lines at column gaps and joins the digit groups of one
 * number. Gaps are measured in ems (the type size); the thresholds lie between the widths that
 * fonts give a space (0.22 to 0.33 em) and those that tables leave between columns.
 */
final class WordRuns {
  private static final double COLUMN_GAP = 1.5;

  /** Beside a number a column gap may be narrower: prose is not justified that wide there. */
  private static final double NUMBER_COLUMN_GAP = 0.9;

  private static final double THOUSANDS_GAP = 0.5;

  private static final Pattern NUMBER = Pattern.compile("[-–−+÷(]? ?\\d[\\d .,]*[)%-]?");
  private static final Pattern GROUPED_START = Pattern.compile("[-–−+÷(]? ?\\d{1,3}([ .]\\d{3})*");
  private static final Pattern GROUP = Pattern.compile("\\d{3}( \\d{3})*(,\\d+)?[)%-]?");
  private static final Pattern SIGN = Pattern.compile("[-–−+÷]");

  private WordRuns() {}

  /** The lines on one baseline; {@code words} from left to right, each with a box. */
  static List<Line> lines(List<Word> words) {
    List<Line> lines = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : words) {
      if (!open.isEmpty()) {
        Word last = open.get(open.size() - 1);
        double gap = gap(last, word);
        boolean beside = numeric(last) || numeric(word);
        if (gap > COLUMN_GAP || (gap > NUMBER_COLUMN_GAP && beside)) {
          lines.add(line(open));
          open.clear();
        } else if (gap <= THOUSANDS_GAP && continuesNumber(open, word)) {
          open.set(open.size() - 1, joined(last, word));
          continue;
        }
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      lines.add(line(open));
    }
    return lines;
  }

  private static double gap(Word last, Word next) {
    return (next.box().x() - last.box().right()) / Math.max(em(last), em(next));
  }

  /** The type size; where it is unknown, from the height of the word's ink (capitals 0.72 em). */
  private static double em(Word word) {
    double size = word.style().size();
    return size > 0 ? size : Math.max(1, word.box().height() / 0.75);
  }

  private static boolean numeric(Word word) {
    return NUMBER.matcher(word.text()).matches();
  }

  private static boolean continuesNumber(List<Word> open, Word next) {
    String last = open.get(open.size() - 1).text();
    boolean afterNumber = open.size() > 1 && numeric(open.get(open.size() - 2));
    boolean signed = SIGN.matcher(last).matches() && !afterNumber && numeric(next);
    return signed
        || (GROUPED_START.matcher(last).matches() && GROUP.matcher(next.text()).matches());
  }

  private static Word joined(Word last, Word next) {
    Reading a = last.readings().get(0);
    Reading b = next.readings().get(0);
    Reading both =
        new Reading(
            a.text() + " " + b.text(), Math.min(a.confidence(), b.confidence()), a.engine());
    Style style =
        new Style(
            Math.max(last.style().size(), next.style().size()),
            last.style().bold(),
            last.style().inverted());
    return new Word(List.of(both), last.box().union(next.box()), last.ink(), style);
  }

  private static Line line(List<Word> words) {
    Box box = words.stream().map(Word::box).reduce(Box.UNKNOWN, Box::union);
    return new Line(words, box, words.stream().map(Word::text).collect(Collectors.joining(" ")));
  }
}
