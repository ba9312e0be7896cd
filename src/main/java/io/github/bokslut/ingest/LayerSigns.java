package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the minus signs that stand alone between the words of a text layer, or of another program's
 * reading, to their numbers, as {@link FarMinus} does for ink.
 */
final class LayerSigns {
  private static final Pattern NUMBER = Pattern.compile("[-–−(]? ?\\d[\\d .,]*[)%-]?");
  private static final Pattern BAR = Pattern.compile("[-–−]");

  /** Pixels to a point in the sketch of the page. */
  private static final double SCALE = 20;

  /** A minus is a bar of this height and place, in heights of the digits. */
  private static final double THICK = 0.12;

  private static final double MIDDLE = 0.55;

  /**
   * The page's lines with every minus by its number.
   *
   * @param doubts two numbers with a minus between that may be of either
   */
  record Settled(List<Line> lines, List<Mark> doubts) {
    Settled {
      lines = List.copyOf(lines);
      doubts = List.copyOf(doubts);
    }
  }

  private final List<Line> lines;
  private final List<Word> words = new ArrayList<>();
  private final List<NumberRun> parts = new ArrayList<>();
  private final List<List<Blob>> others = new ArrayList<>();

  /** For a word's index, the word it has become. */
  private final Map<Integer, Word> changed = new HashMap<>();

  private final Set<Integer> gone = new HashSet<>();
  private final Set<Integer> alone = new HashSet<>();

  private LayerSigns(List<Line> lines) {
    this.lines = lines;
    lines.forEach(l -> words.addAll(l.words()));
  }

  static Settled of(List<Line> lines) {
    LayerSigns page = new LayerSigns(lines);
    double[] heights =
        page.words.stream()
            .filter(w -> w.box().known() && NUMBER.matcher(w.text()).matches())
            .mapToDouble(w -> w.box().height())
            .sorted()
            .toArray();
    boolean bars = page.words.stream().anyMatch(w -> BAR.matcher(w.text()).matches());
    return bars && heights.length > 0 && heights[heights.length / 2] > 0
        ? page.settled(heights[heights.length / 2])
        : new Settled(lines, List.of());
  }

  private Settled settled(double height) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).box().known()) {
        sketch(i, height);
      }
    }
    FarMinus.Settled settled = FarMinus.settle(parts, others, height * SCALE);
    for (int i = 0; i < parts.size(); i++) {
      List<NumberRun> now = settled.parts().get(i);
      now.forEach(this::take);
      if (now.size() > 1) {
        now.forEach(n -> n.blobs().forEach(b -> alone.add(word(b))));
      }
    }
    List<Mark> doubts = new ArrayList<>();
    for (List<Blob> doubt : settled.doubts()) {
      Box box = Box.UNKNOWN;
      for (Blob blob : doubt) {
        box = box.union(words.get(word(blob)).box());
      }
      doubts.add(new Mark(Mark.Kind.SIGN, box, Mark.Colour.BLACK));
    }
    return new Settled(rebuilt(), doubts);
  }

  private static int word(Blob blob) {
    return blob.id() / 2;
  }

  /** Adds a word as ink: even numbers for digits, odd ones for bars. */
  private void sketch(int index, double height) {
    Word word = words.get(index);
    String text = word.text();
    Box box = word.box();
    Box digits = new Box(box.x(), box.bottom() - height, box.width(), height);
    if (BAR.matcher(text).matches()) {
      parts.add(new NumberRun(List.of(bar(index, digits)), List.of()));
    } else if (NUMBER.matcher(text).matches()) {
      double one = box.width() / text.length();
      boolean before = BAR.matcher(text.substring(0, 1)).matches();
      boolean after = BAR.matcher(text.substring(text.length() - 1)).matches();
      double left = digits.x() + (before ? one : 0);
      double right = digits.right() - (after ? one : 0);
      List<Blob> ink = new ArrayList<>();
      ink.add(blob(2 * index, new Box(left, digits.y(), right - left, height)));
      if (before || after) {
        double x = before ? digits.x() : right;
        ink.add(bar(index, new Box(x, digits.y(), one, height)));
      }
      parts.add(new NumberRun(ink, List.of()));
    } else {
      others.add(List.of(blob(2 * index, box)));
    }
  }

  private static Blob bar(int index, Box digit) {
    double width = Math.min(digit.width(), digit.height() / 2);
    double x = digit.centerX() - width / 2;
    double y = digit.y() + MIDDLE * digit.height();
    return blob(2 * index + 1, new Box(x, y, width, THICK * digit.height()));
  }

  private static Blob blob(int id, Box box) {
    int left = (int) Math.round(box.x() * SCALE);
    int top = (int) Math.round(box.y() * SCALE);
    int right = Math.max(left + 1, (int) Math.round(box.right() * SCALE));
    int bottom = Math.max(top + 1, (int) Math.round(box.bottom() * SCALE));
    return new Blob(id, left, top, right, bottom, (right - left) * (bottom - top));
  }

  /** Joins a number with a minus that came to it from another word. */
  private void take(NumberRun run) {
    List<Integer> held = run.blobs().stream().map(LayerSigns::word).distinct().toList();
    if (held.size() == 2) {
      boolean firstIsBar = BAR.matcher(words.get(held.get(0)).text()).matches();
      int sign = held.get(firstIsBar ? 0 : 1);
      int number = held.get(firstIsBar ? 1 : 0);
      gone.add(sign);
      changed.put(number, joined(words.get(sign), words.get(number)));
    }
  }

  private static Word joined(Word sign, Word number) {
    List<Reading> readings =
        number.readings().stream()
            .map(r -> new Reading(sign.text() + " " + r.text(), r.confidence(), r.engine()))
            .toList();
    return new Word(readings, sign.box().union(number.box()), number.ink(), number.style());
  }

  private List<Line> rebuilt() {
    List<Line> out = new ArrayList<>();
    int index = 0;
    for (Line line : lines) {
      List<Word> open = new ArrayList<>();
      for (int i = 0; i < line.words().size(); i++, index++) {
        if (alone.contains(index)) {
          add(out, open);
        }
        if (!gone.contains(index)) {
          open.add(changed.getOrDefault(index, words.get(index)));
        }
        if (alone.contains(index)) {
          add(out, open);
        }
      }
      boolean same = open.size() == line.words().size() && open.equals(line.words());
      if (same) {
        out.add(line);
      } else {
        add(out, open);
      }
    }
    return out;
  }

  private static void add(List<Line> out, List<Word> words) {
    if (!words.isEmpty()) {
      Box box = words.stream().map(Word::box).reduce(Box.UNKNOWN, Box::union);
      String printed = words.stream().map(Word::text).collect(Collectors.joining(" "));
      out.add(new Line(words, box, printed));
      words.clear();
    }
  }
}
