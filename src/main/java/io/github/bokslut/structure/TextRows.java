package io.github.bokslut.structure;

import io.github.bokslut.structure.PrintedRow.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of one block with their labels, all cut into the same number of columns. */
final class TextRows {
  /**
   * One row.
   *
   * @param label wrapped lines of the label that do not stand on the row's own line: before and
   *     after it
   * @param variants best first; a cell without tokens is a blank column
   * @param certain whether the line has a natural cut into all columns
   */
  record LabelledRow(
      TextLine line,
      List<TextToken> before,
      List<TextToken> after,
      List<Variant> variants,
      boolean certain) {
    LabelledRow {
      before = List.copyOf(before);
      after = List.copyOf(after);
      variants = List.copyOf(variants);
    }
  }

  private static final double OUT_OF_REACH = 6;
  private static final double BLANK = 3;
  private static final double EXTRA = 5;

  /** The next best number of columns must cost this much more, else no cut is certain. */
  private static final double AGREED = 3;

  /** What a header line with as many headings as columns speaks for them, for each row. */
  private static final double HEADED = 0.35;

  private static final int MOST_VARIANTS = 24;
  private static final double WORST = 8;

  private final TextBlock block;
  private final int columns;
  private final boolean agreed;

  /**
   * @param headed numbers of headings that the lines of the header print side by side
   */
  TextRows(TextBlock block, Set<Integer> headed) {
    this.block = block;
    double[] costs = costs(block.rows(), headed);
    int best = 1;
    for (int n = 2; n < costs.length; n++) {
      best = costs[n] < costs[best] - 1e-9 ? n : best;
    }
    this.columns = best;
    double margin = Double.POSITIVE_INFINITY;
    for (int n = 1; n < costs.length; n++) {
      margin = n == best ? margin : Math.min(margin, costs[n] - costs[best]);
    }
    // A header with another number of headings is a second opinion.
    this.agreed = margin >= AGREED && (headed.isEmpty() || headed.contains(best));
  }

  int columns() {
    return columns;
  }

  /** Whether the rows speak clearly for this number of columns. */
  boolean agreed() {
    return agreed;
  }

  /** What it costs to cut all rows into n columns, for every n from 1 up. */
  private static double[] costs(List<PrintedRow> rows, Set<Integer> headed) {
    int most = rows.stream().mapToInt(PrintedRow::most).max().orElse(1);
    double[] costs = new double[most + 1];
    for (int n = 1; n <= most; n++) {
      for (PrintedRow row : rows) {
        if (row.most() < 2) {
          continue; // a lone number, as of a page, tells nothing of the columns
        }
        double reach = row.cost(n);
        for (int fewer = n - 1; fewer > 0 && fewer >= n - 2; fewer--) {
          reach = Math.min(reach, row.cost(fewer) + BLANK * (n - fewer));
        }
        costs[n] += Math.min(reach, OUT_OF_REACH);
      }
      costs[n] -= headed.contains(n) ? HEADED * (3 + rows.size()) : 0;
      costs[n] -= ColumnArithmetic.evidence(rows, n);
    }
    return costs;
  }

  List<LabelledRow> rows() {
    List<LabelledRow> out = new ArrayList<>();
    List<TextLine> pending = new ArrayList<>();
    for (TextBlock.Part part : block.body()) {
      if (part.row().isEmpty()) {
        pending.add(part.line());
        continue;
      }
      List<Variant> variants = variants(part.row().get());
      if (variants.isEmpty()) {
        pending.clear();
        continue;
      }
      Optional<TextLine> before = before(pending, variants.get(0));
      settleAfter(out, before.isPresent() ? pending.subList(0, pending.size() - 1) : pending);
      out.add(
          new LabelledRow(
              part.line(),
              before.map(TextLine::tokens).orElse(List.of()),
              List.of(),
              variants,
              agreed && part.row().get().cost(columns) < OUT_OF_REACH));
      pending.clear();
    }
    settleAfter(out, pending);
    return out;
  }

  /** The line that begins the label of the row below it, if the last pending one does. */
  private static Optional<TextLine> before(List<TextLine> pending, Variant row) {
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    TextLine last = pending.get(pending.size() - 1);
    boolean unlabelled = row.label().stream().noneMatch(TextToken::hasLetter);
    boolean goesOn = !unlabelled && lower(row.label()) && !lower(last.tokens());
    return unlabelled || goesOn ? Optional.of(last) : Optional.empty();
  }

  /** Lines below a row that go on with its label: they begin in lower case. */
  private static void settleAfter(List<LabelledRow> rows, List<TextLine> lines) {
    if (rows.isEmpty() || lines.isEmpty() || !lower(lines.get(0).tokens())) {
      return;
    }
    LabelledRow last = rows.get(rows.size() - 1);
    rows.set(
        rows.size() - 1,
        new LabelledRow(
            last.line(), last.before(), lines.get(0).tokens(), last.variants(), last.certain()));
  }

  private static boolean lower(List<TextToken> tokens) {
    return tokens.stream()
        .filter(TextToken::hasLetter)
        .findFirst()
        .map(t -> Character.isLowerCase(firstLetter(t.text())))
        .orElse(false);
  }

  private static int firstLetter(String text) {
    return text.chars().filter(Character::isLetter).findFirst().orElse('A');
  }

  private List<Variant> variants(PrintedRow row) {
    List<Variant> all = new ArrayList<>();
    if (columns < row.cuts().size()) {
      all.addAll(row.cuts().get(columns));
    }
    if (row.cost(columns) >= OUT_OF_REACH / 2) {
      for (int fewer = columns - 1; fewer > 0 && fewer >= columns - 4; fewer--) {
        for (Variant v : row.cuts().get(fewer).stream().limit(4).toList()) {
          all.addAll(withBlanks(v, columns - fewer));
        }
      }
    }
    if (all.isEmpty() && row.most() > columns) {
      Variant v = row.cuts().get(row.natural()).get(0);
      int from = Math.max(0, v.cells().size() - columns);
      all.addAll(
          withBlanks(
              new Variant(
                  v.label(), v.note(), v.cells().subList(from, v.cells().size()), v.cost() + EXTRA),
              columns - (v.cells().size() - from)));
    }
    all.sort(Comparator.comparingDouble(Variant::cost));
    double limit = all.isEmpty() ? 0 : all.get(0).cost() + WORST;
    return all.stream().filter(v -> v.cost() <= limit).limit(MOST_VARIANTS).toList();
  }

  /** All ways to leave {@code blanks} of the columns empty. */
  private static List<Variant> withBlanks(Variant v, int blanks) {
    if (blanks == 0) {
      return List.of(v);
    }
    List<Variant> out = new ArrayList<>();
    for (int at = 0; at <= v.cells().size(); at++) {
      List<List<TextToken>> cells = new ArrayList<>(v.cells());
      cells.add(at, List.of());
      Variant one = new Variant(v.label(), v.note(), cells, v.cost() + BLANK);
      boolean canonical = at == 0 || !v.cells().get(at - 1).isEmpty();
      if (canonical) {
        out.addAll(withBlanks(one, blanks - 1));
      }
    }
    return out.stream().limit(MOST_VARIANTS).toList();
  }
}
