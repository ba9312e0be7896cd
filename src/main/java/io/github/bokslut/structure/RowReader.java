package io.github.bokslut.structure;

import io.github.bokslut.structure.PrintedRow.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parts a printed line into a label and the numbers after it, in every plausible way. */
final class RowReader {
  private static final int MOST_CELLS = 14;
  private static final int KEEP = 16;
  private static final int LONGEST_LABEL = 12;
  private static final int MOST_STARTS = 4;
  private static final double DIGITS_IN_LABEL = 2.5;
  private static final double NO_LABEL = 1;

  /** So many spaces before digits set them off from the label. */
  private static final int COLUMN_GAP = 3;

  private static final double NOTE_UNANNOUNCED = 2;
  private static final double MOST_GARBAGE = 0.3;
  private static final Pattern SMALL = Pattern.compile("\\d{1,2}[a-z]?");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)(?:sida?\\s*)?\\d+\\s*\\(\\d+\\)");

  private final RowCutter cutter = new RowCutter(KEEP);

  /** The line as a row; empty when it does not end in numbers. */
  Optional<PrintedRow> read(TextLine line, boolean noteColumn) {
    if (PAGE_NUMBER.matcher(line.text()).matches()) {
      return Optional.empty();
    }
    List<TextToken> tokens = NumberPrint.unglued(line.tokens());
    List<List<Variant>> byCount = new ArrayList<>();
    for (int n = 0; n <= MOST_CELLS; n++) {
      byCount.add(new ArrayList<>());
    }
    for (int start : starts(tokens)) {
      addCuts(tokens, start, noteColumn, byCount);
    }
    if (byCount.stream().skip(1).allMatch(List::isEmpty)) {
      return Optional.empty();
    }
    byCount.set(0, List.of());
    List<List<Variant>> best =
        byCount.stream()
            .map(
                vs ->
                    vs.stream()
                        .sorted(Comparator.comparingDouble(Variant::cost))
                        .limit(KEEP)
                        .toList())
            .toList();
    return Optional.of(new PrintedRow(line, best));
  }

  private void addCuts(
      List<TextToken> tokens, int start, boolean noteColumn, List<List<Variant>> byCount) {
    List<TextToken> label = tokens.subList(0, start);
    double base = labelCost(label);
    Optional<TextToken> note = note(label);
    List<List<RowCutter.Cut>> cuts = cutter.cuts(tokens.subList(start, tokens.size()), MOST_CELLS);
    for (int n = 1; n <= MOST_CELLS; n++) {
      for (RowCutter.Cut cut : cuts.get(n)) {
        double digits = note.isPresent() ? DIGITS_IN_LABEL : 0;
        byCount
            .get(n)
            .add(new Variant(label, Optional.empty(), cut.cells(), base + digits + cut.cost()));
        if (note.isPresent()) {
          double announced = noteColumn ? 0 : NOTE_UNANNOUNCED;
          byCount
              .get(n)
              .add(
                  new Variant(
                      label.subList(0, label.size() - 1),
                      note,
                      cut.cells(),
                      base + announced + cut.cost()));
        }
      }
    }
  }

  private static Optional<TextToken> note(List<TextToken> label) {
    if (label.size() < 2) {
      return Optional.empty();
    }
    TextToken last = label.get(label.size() - 1);
    return SMALL.matcher(last.raw()).matches() ? Optional.of(last) : Optional.empty();
  }

  private static double labelCost(List<TextToken> label) {
    if (label.isEmpty()) {
      return NO_LABEL;
    }
    double cost = 0;
    for (TextToken token : label.subList(1, label.size())) {
      boolean amount = NumberPrint.number(token.raw()) && token.raw().length() > 2;
      cost += amount ? DIGITS_IN_LABEL : 0;
      cost += token.gap() >= COLUMN_GAP && token.hasDigit() ? DIGITS_IN_LABEL : 0;
    }
    return cost;
  }

  /** Where the numbers may begin: after the label, and one later when the label ends in a digit. */
  private static List<Integer> starts(List<TextToken> tokens) {
    List<Integer> starts = new ArrayList<>();
    for (int p = tokens.size() - 1; p >= 0 && starts.size() < MOST_STARTS; p--) {
      boolean opens = opens(tokens, p);
      boolean afterLabel = p == 0 || !inNumbers(tokens.get(p - 1)) || unitOfLabel(tokens, p - 1);
      boolean afterDigit =
          p > 0
              && SMALL.matcher(tokens.get(p - 1).raw()).matches()
              && (p == 1 || !inNumbers(tokens.get(p - 2)));
      if (opens && (afterLabel || afterDigit) && p <= LONGEST_LABEL && clean(tokens, p)) {
        starts.add(p);
      }
    }
    return starts;
  }

  private static boolean opens(List<TextToken> tokens, int p) {
    String raw = tokens.get(p).raw();
    return NumberPrint.number(raw)
        || (NumberPrint.sign(raw) && p + 1 < tokens.size() && inNumbers(tokens.get(p + 1)))
        || (NumberPrint.digitLike(raw) && p + 1 < tokens.size());
  }

  /** {@code Soliditet, % 60 22}: a percent sign after words belongs to them. */
  private static boolean unitOfLabel(List<TextToken> tokens, int p) {
    return NumberPrint.percent(tokens.get(p).raw()) && p > 0 && tokens.get(p - 1).hasLetter();
  }

  private static boolean inNumbers(TextToken token) {
    return NumberPrint.numeric(token.raw());
  }

  /** Whether few of the tokens from {@code p} on are anything but numbers. */
  private static boolean clean(List<TextToken> tokens, int p) {
    long numeric = 0;
    long garbage = 0;
    for (TextToken token : tokens.subList(p, tokens.size())) {
      String raw = token.raw();
      if (NumberPrint.numeric(raw) || NumberPrint.digitLike(raw) || NumberPrint.range(raw)) {
        numeric++;
      } else if (!NumberPrint.noise(token.raw())) {
        garbage++;
      }
    }
    return numeric > 0 && garbage <= MOST_GARBAGE * (numeric + garbage);
  }
}
