package io.github.bokslut.structure.grid;

import io.github.bokslut.grammar.ColumnHint;
import io.github.bokslut.grammar.KronorMark;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what is printed in one cell as numbers it may stand for. */
final class CellReader {
  // First guesses at how often such a cell is right; reconcile has the last word.
  private static final double AGREED = 0.95;
  private static final double ALONE = 0.8;
  private static final double DISPUTED = 0.5;
  private static final double UNREADABLE = 0.1;

  /** A number and no sign behind it. */
  private static final Pattern PLAIN = Pattern.compile("[^%]*[0-9]");

  /** A number with what readers make of a tick behind it. */
  private static final Pattern TICKED = Pattern.compile("[^%]*[0-9]\\s?[VvYy/]{1,3}");

  /**
   * What readers also make of a dash, and a number reader takes for nought: {@code oe}, {@code
   * son}.
   */
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]{1,3}");

  /** Times as wide as high; digits are higher than wide. */
  private static final double FLAT = 1.8;

  /** Height of a dash in points, blurred; a nought with a tick beside it is higher. */
  private static final double THICKEST = 2.5;

  /** So many marks {@code :-} are no specks before trailing minus signs. */
  private static final int FEWEST_MARKS = 3;

  private static final Pattern CUT_AT_COMMA = Pattern.compile("[0-9],$");

  private static final Candidate NOTHING = new Candidate(Optional.empty(), 0, List.of(), "");

  private final NumberGrammar grammar;

  CellReader(NumberGrammar grammar) {
    this.grammar = grammar;
  }

  /**
   * The cell of {@code column} (from 1) with its candidates.
   *
   * @param segments what is printed in it, at least one
   */
  Cell read(List<Segment> segments, int column, String unit, ColumnHint hint) {
    List<Word> words = words(segments);
    Box box = Box.UNKNOWN;
    for (Word word : words) {
      box = box.union(word.box());
    }
    String raw = words.stream().map(Word::raw).collect(Collectors.joining(" "));
    boolean kronor = hint.kronorMark() || KronorMark.seen(words);
    List<Word> numeric = kronor ? KronorMark.without(numeric(words)) : numeric(words);
    if (flatDash(words)) {
      return new Cell(
          column,
          words,
          box,
          raw,
          unit,
          List.of(NOTHING),
          Cell.Agreement.AGREE,
          new Decision(Optional.empty(), Status.OK, AGREED, List.of(), List.of()));
    }
    List<Candidate> candidates = grammar.candidatesOf(numeric, hint);
    Cell.Agreement agreement = grammar.agreementOf(numeric, hint);
    Cell cell =
        new Cell(
            column,
            numeric,
            box,
            raw,
            percent(words) ? "%" : unit,
            candidates,
            agreement,
            decision(candidates.get(0), agreement, certain(numeric)));
    // One mark alone may be a trailing minus and a speck.
    boolean lone = kronor && !hint.kronorMark() && !neverImage(words);
    return lone || cutAtComma(words) ? doubtful(cell) : cell;
  }

  /**
   * Whether a table's amounts are printed with {@code :-} behind them: of those with a dash behind,
   * most show its colon.
   */
  static boolean kronorMark(List<List<Segment>> cells) {
    int seen = 0;
    int dashes = 0;
    for (List<Segment> cell : cells) {
      List<Word> words = words(cell);
      boolean mark = KronorMark.seen(words);
      seen += mark ? 1 : 0;
      dashes += mark || KronorMark.dashBehind(words) ? 1 : 0;
    }
    return seen >= FEWEST_MARKS && 2 * seen > dashes;
  }

  /**
   * A cell without print; {@code odd} where all around it is printed, so that a reader may have
   * lost it.
   */
  static Cell blank(int column, String unit, boolean odd) {
    return new Cell(
        column,
        List.of(),
        Box.UNKNOWN,
        "",
        unit,
        List.of(NOTHING),
        Cell.Agreement.SINGLE,
        new Decision(
            Optional.empty(),
            odd ? Status.SUSPECT : Status.OK,
            odd ? DISPUTED : ALONE,
            List.of(),
            List.of()));
  }

  /** The cell with its agreement put in doubt: a drawing runs into it. */
  static Cell doubtful(Cell cell) {
    Decision decision = cell.decision();
    return new Cell(
        cell.column(),
        cell.words(),
        cell.box(),
        cell.raw(),
        cell.unit(),
        cell.candidates(),
        Cell.Agreement.DIFFER,
        new Decision(
            decision.value(),
            Status.SUSPECT,
            Math.min(DISPUTED, decision.confidence()),
            decision.rules(),
            decision.proofs()));
  }

  /**
   * One mark too flat to hold a digit, which a reader saw as a dash; the other reader, who knows
   * only the crop, may take it for a bracket or a one.
   */
  private boolean flatDash(List<Word> words) {
    if (words.size() != 1 || !words.get(0).box().known()) {
      return false;
    }
    Word word = words.get(0);
    boolean flat = word.box().width() >= FLAT * word.box().height();
    return flat
        && (word.readings().stream().anyMatch(r -> grammar.looksBlank(r.text()))
            || (word.box().height() <= THICKEST
                && word.readings().stream().allMatch(r -> NO_DIGITS.matcher(r.text()).matches())));
  }

  /** Whether all readers saw a comma behind the number, so that its decimals were lost. */
  private static boolean cutAtComma(List<Word> words) {
    return NumberGrammar.join(words).stream().allMatch(r -> CUT_AT_COMMA.matcher(r.text()).find());
  }

  private static Decision decision(Candidate best, Cell.Agreement agreement, boolean text) {
    boolean readable = !best.rules().contains("unreadable");
    boolean sure =
        agreement == Cell.Agreement.AGREE || (agreement == Cell.Agreement.SINGLE && text);
    double confidence =
        !readable
            ? UNREADABLE
            : sure ? AGREED : agreement == Cell.Agreement.SINGLE ? ALONE : DISPUTED;
    Status status = readable && sure && best.rules().isEmpty() ? Status.OK : Status.SUSPECT;
    return new Decision(best.value(), status, confidence, List.of(), List.of());
  }

  /** Print that was never an image, and dashes that every reader saw as such, leave no doubt. */
  private boolean certain(List<Word> words) {
    boolean dash =
        words.stream()
            .flatMap(w -> w.readings().stream())
            .allMatch(r -> r.engine() != Engine.INK && grammar.looksBlank(r.text()));
    return dash || neverImage(words);
  }

  private static boolean neverImage(List<Word> words) {
    return words.stream()
        .flatMap(w -> w.readings().stream())
        .allMatch(
            r ->
                switch (r.engine()) {
                  case TEXT_LAYER, NORMALISER -> true;
                  case TESSERACT, TESSERACT_CROP, PPOCR, INK, TEXT_INPUT -> false;
                });
  }

  /** Whether it prints a percentage; a tick beside a number that another reader has is no sign. */
  boolean percent(List<Word> words) {
    List<Reading> readings = NumberGrammar.join(words);
    boolean plain = readings.stream().anyMatch(r -> PLAIN.matcher(r.text().strip()).matches());
    return readings.stream()
        .map(Reading::text)
        .filter(text -> !plain || !TICKED.matcher(text).matches())
        .anyMatch(grammar::looksPercent);
  }

  /** Printed decimals of most of a column's cells. */
  ColumnHint hint(List<List<Segment>> column) {
    int[] counts = new int[8];
    for (List<Segment> cell : column) {
      List<Word> words = numeric(words(cell));
      if (!words.isEmpty()
          && grammar.candidatesOf(words, ColumnHint.NONE).get(0).value().isPresent()) {
        String text = NumberGrammar.join(words).get(0).text();
        counts[Math.min(counts.length - 1, grammar.decimals(text))]++;
      }
    }
    int best = 0;
    int all = 0;
    for (int i = 0; i < counts.length; i++) {
      all += counts[i];
      best = counts[i] > counts[best] ? i : best;
    }
    return 2 * counts[best] > all && all > 2 ? new ColumnHint(best) : ColumnHint.NONE;
  }

  /** The plainest value, for looking at arithmetic between columns. */
  Optional<BigDecimal> value(List<Segment> segments) {
    List<Word> words = words(segments);
    if (KronorMark.seen(words)) {
      words = KronorMark.without(words);
    }
    return words.isEmpty()
        ? Optional.empty()
        : grammar.candidatesOf(numeric(words), ColumnHint.NONE).get(0).value();
  }

  static List<Word> words(List<Segment> segments) {
    List<Word> words = new ArrayList<>();
    segments.forEach(s -> words.addAll(s.words()));
    return words;
  }

  /** The words without misread ones behind the number, such as {@code HK} for a percent sign. */
  private List<Word> numeric(List<Word> words) {
    int end = words.size();
    while (end > 1 && (!bears(words.get(end - 1)) || afterDecimals(words, end - 1))) {
      end--;
    }
    return words.subList(0, end);
  }

  /** No group of digits follows decimals: it is a misread percent sign. */
  private static boolean afterDecimals(List<Word> words, int last) {
    return Segment.text(words.get(last - 1)).matches(".*[0-9][.,][0-9]{1,2}")
        && Segment.text(words.get(last)).matches("[0-9]{1,2}");
  }

  private boolean bears(Word word) {
    String text = Segment.text(word);
    return text.chars().anyMatch(c -> "0123456789%)-–—".indexOf(c) >= 0)
        || grammar.looksBlank(text);
  }
}
