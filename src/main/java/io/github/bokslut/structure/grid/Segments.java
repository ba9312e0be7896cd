package io.github.bokslut.structure.grid;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.grid.Segment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a page's lines into segments: numbers, with their parts joined, and text. */
final class Segments {
  /** A gap wider than this many character widths sets a number off from text beside it. */
  private static final double COLUMN_GAP = 1.5;

  /** A thousands gap is about one character wide in typewriter faces, less in others. */
  private static final double THOUSANDS_GAP = 1.4;

  /** Where a comma was, in character widths; columns stand farther apart. */
  private static final double COMMA_GAP = 0.85;

  private static final Pattern WHOLE = Pattern.compile("[-–—−+(]?[0-9]{1,3}(?: [0-9]{3})*");
  private static final Pattern DECIMALS = Pattern.compile("[0-9]{1,2}");

  private static final Pattern GROUP =
      Pattern.compile("[0-9OolISB]{3}(?:[.,][0-9]+)?(?:[:;.,](?=-))?[-)%]*|%|\\)|-");

  /** Groups read without the gaps between them. */
  private static final Pattern GROUPS = Pattern.compile("[0-9]{6}(?:[0-9]{3})?[-)]*");

  /** What readers make of a percent sign; words such as {@code år} are not in capitals. */
  private static final Pattern MISREAD_PERCENT = Pattern.compile("[^a-zåäö]{1,2}|[A-Z][a-z]");

  /** A thousands gap: no year. */
  private static final Pattern THOUSANDS = Pattern.compile("[12]\\s[0-9]{3}");

  /** A unit over a column, {@code 1 000-tal kr}; a slashed zero reads as another digit. */
  private static final Pattern THOUSANDS_UNIT =
      Pattern.compile("(?i)(?:1\\s?)?0[0-9]{2}\\s?-?\\s?tal.*");

  /** A sign alone heads a column, whatever another reader saw: {@code (20)}. */
  private static final Pattern PERCENT = Pattern.compile("\\(?%\\)?");

  private static final Pattern OPEN =
      Pattern.compile("[-–—−+÷(=]?\\s?[0-9]{1,3}(?:[ .][0-9]{3})*[.,]?");
  private static final Pattern HALF_BRACKETED = Pattern.compile("[0-9]{3}(?:[.,][0-9]+)?\\)");
  private static final Pattern SIGN = Pattern.compile("[-–—−+÷(=]|[.,][/J][.,]?|[/J][.,]");
  private static final Pattern TAIL = Pattern.compile("[%)-]|[:;]-");

  /** Least height of a line printed upright, in its widths. */
  private static final double SLENDER = 1.4;

  /** A rule typed with hyphens or underscores. */
  private static final Pattern DRAWN_RULE = Pattern.compile("[-–—_=]{4,}");

  private final NumberGrammar grammar;

  Segments(NumberGrammar grammar) {
    this.grammar = grammar;
  }

  /**
   * All segments of the page, straightened, in the order of its lines; those in drawings left out.
   */
  List<Segment> of(Page page) {
    return cut(page, page.lines().stream().filter(line -> !drawn(page, line)).toList());
  }

  /** All segments of the page, those in drawings too. */
  List<Segment> everywhere(Page page) {
    return cut(page, page.lines());
  }

  private List<Segment> cut(Page page, List<Line> lines) {
    List<Segment> all = new ArrayList<>();
    Specks specks = Specks.of(page);
    for (Line line : lines) {
      List<Word> words =
          line.words().stream()
              .filter(w -> w.box().known() && !Segment.text(w).isEmpty() && !specks.hold(w, line))
              .filter(w -> !DRAWN_RULE.matcher(Segment.text(w)).matches())
              .toList();
      if (!words.isEmpty()) {
        all.addAll(upright(line) ? List.of(foot(page, line, words)) : joined(page, words));
      }
    }
    return all;
  }

  /** Whether the line is printed upright: three characters are wider than high otherwise. */
  private static boolean upright(Line line) {
    return line.printed().length() >= 3
        && line.box().height() >= SLENDER * Math.max(1, line.box().width());
  }

  /**
   * A line printed upright as one segment where its column's heading would end if it lay: at its
   * foot, as high as it is wide.
   */
  private static Segment foot(Page page, Line line, List<Word> words) {
    Box box = page.straightened(line.box());
    double side = box.width();
    Box foot = new Box(box.x(), box.bottom() - side, side, side);
    return new Segment(words, foot, Kind.TEXT);
  }

  private static boolean drawn(Page page, Line line) {
    for (Mark mark : page.marks()) {
      Box box = mark.box();
      boolean inside =
          line.box().overlapX(box) >= 0.8 * line.box().width()
              && line.box().overlapY(box) >= 0.8 * line.box().height();
      if (mark.kind() == Mark.Kind.GRAPHIC && inside && !Drawings.ruledTable(page, box)) {
        return true;
      }
    }
    return false;
  }

  private List<Segment> joined(Page page, List<Word> words) {
    List<Segment> cut = new ArrayList<>();
    for (Word word : words) {
      Segment next = new Segment(List.of(word), page.straightened(word.box()), kind(word));
      Segment last = cut.isEmpty() ? null : cut.get(cut.size() - 1);
      if (last == null) {
        cut.add(next);
        continue;
      }
      Segment joined = joined(last, next);
      if (joined == null) {
        cut.add(next);
      } else {
        cut.set(cut.size() - 1, joined);
      }
    }
    return cut.stream()
        .flatMap(s -> aroundMark(s).stream())
        .map(this::behindMark)
        .map(this::withTail)
        .toList();
  }

  /** Two numbers that a pen's tick between them made one text; the tick stays by the nearer one. */
  private List<Segment> aroundMark(Segment segment) {
    List<Word> words = segment.words();
    int mark = 1;
    while (mark < words.size() - 1 && !grammar.looksTick(Segment.text(words.get(mark)))) {
      mark++;
    }
    boolean numbers =
        segment.isText()
            && mark < words.size() - 1
            && words.stream().filter(w -> kind(w) != Kind.NUMBER).count() == 1;
    if (!numbers) {
      return List.of(segment);
    }
    Box tick = words.get(mark).box();
    double before = tick.x() - words.get(mark - 1).box().right();
    double behind = words.get(mark + 1).box().x() - tick.right();
    int end = before < behind ? mark + 1 : mark;
    return List.of(
        segment.part(words.subList(0, end), Kind.NUMBER),
        segment.part(words.subList(end, words.size()), Kind.NUMBER));
  }

  /** A number with a pen's tick before it still is a number. */
  private Segment behindMark(Segment segment) {
    List<Word> words = segment.words();
    boolean number =
        segment.isText()
            && words.size() > 1
            && grammar.looksTick(Segment.text(words.get(0)))
            && words.stream().skip(1).allMatch(w -> kind(w) == Kind.NUMBER);
    return number ? segment.as(Kind.NUMBER) : segment;
  }

  /** A number with a short misread word behind it, such as a percent sign, still is a number. */
  private Segment withTail(Segment segment) {
    int size = segment.words().size();
    if (!segment.isText()
        || size < 2
        || !MISREAD_PERCENT.matcher(Segment.text(segment.words().get(size - 1))).matches()) {
      return segment;
    }
    boolean numbers =
        segment.words().subList(0, size - 1).stream().allMatch(w -> kind(w) == Kind.NUMBER);
    return numbers ? segment.as(Kind.NUMBER) : segment;
  }

  /** The two as one segment, or null where they stand apart. */
  private @org.jspecify.annotations.Nullable Segment joined(Segment last, Segment next) {
    double gap = last.gapTo(next);
    if (oneNumber(last, next)) {
      return last.join(next, Kind.NUMBER);
    }
    boolean close = gap <= COLUMN_GAP * Math.max(characterWidth(last), characterWidth(next));
    if (close && (last.isText() || next.isText())) {
      return last.join(next, Kind.TEXT);
    }
    return null;
  }

  /** Whether {@code next} stands so near and looks so that it must be the end of the number. */
  static boolean oneNumber(Segment last, Segment next) {
    // A one is narrower than the place it takes.
    double left = last.text().equals("1") ? characterWidth(next) : characterWidth(last);
    double width = Math.min(left, characterWidth(next));
    double gap = last.gapTo(next);
    return (gap <= THOUSANDS_GAP * width && partsOfOneNumber(last, next))
        || (gap <= COMMA_GAP * width && commaLost(last, next));
  }

  private static boolean partsOfOneNumber(Segment last, Segment next) {
    String left = last.text();
    String right = next.text();
    if (left.startsWith("(") && HALF_BRACKETED.matcher(right).matches()) {
      return true;
    }
    if (SIGN.matcher(left).matches()) {
      return next.kind() == Kind.NUMBER || next.kind() == Kind.YEAR;
    }
    if (last.kind() != Kind.NUMBER && last.kind() != Kind.YEAR) {
      return false;
    }
    return TAIL.matcher(right).matches()
        || (OPEN.matcher(left).matches() && GROUP.matcher(right).matches())
        || (left.equals("1") && GROUPS.matcher(right).matches());
  }

  /** Whether a comma too faint to be seen stood between them: {@code 462 0}. */
  private static boolean commaLost(Segment last, Segment next) {
    return last.kind() == Kind.NUMBER
        && next.kind() == Kind.NUMBER
        && WHOLE.matcher(last.text().strip()).matches()
        && DECIMALS.matcher(next.text().strip()).matches();
  }

  static double characterWidth(Segment segment) {
    int length = Math.max(1, segment.text().length());
    return Math.max(segment.box().width() / length, 0.3 * segment.box().height());
  }

  private Kind kind(Word word) {
    String text = Segment.text(word);
    boolean gap = word.readings().stream().anyMatch(r -> THOUSANDS.matcher(r.text()).matches());
    for (Reading reading : word.readings()) {
      if (!gap && grammar.looksLikeYear(reading.text())) {
        return Kind.YEAR;
      }
    }
    if (word.readings().stream().allMatch(r -> grammar.looksLikeMonthEnd(r.text()))) {
      return Kind.YEAR;
    }
    if (word.readings().stream().anyMatch(r -> THOUSANDS_UNIT.matcher(r.text()).matches())) {
      return Kind.TEXT;
    }
    boolean sign = PERCENT.matcher(text.strip()).matches();
    for (Reading reading : word.readings()) {
      if (!sign && grammar.looksNumeric(reading.text())) {
        return Kind.NUMBER;
      }
    }
    return grammar.looksBlank(text) ? Kind.DASH : Kind.TEXT;
  }
}
