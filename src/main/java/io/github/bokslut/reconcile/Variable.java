package io.github.bokslut.reconcile;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One cell as the solver sees it: its place and the values it may take, the reading first. */
final class Variable {
  /** A digit, a gap, and a run of digits of another length than three. */
  private static final Pattern ODD_GROUPS =
      Pattern.compile("[0-9][ \\u00a0\\u2009\\u202f](?:[0-9]{1,2}|[0-9]{4,})(?![0-9])");

  /**
   * How the cell's column and unit print decimals.
   *
   * @param decimals the most that the cell may have
   * @param odd whether all others are printed with another number of decimals
   * @param sureOfSign whether its neighbours say that the sign is as read
   * @param difference whether the column holds differences, before which a plus is printed
   */
  record Print(int decimals, boolean odd, boolean sureOfSign, boolean difference) {}

  /** Nats for what two witnesses surely saw to be wrong: dearer than an error in the report. */
  private static final double SURELY = 9;

  /** Nats for a figure that was surely read to be an error of the report. */
  private static final double MISPRINT = 10;

  /** Nats for a figure to be misread beyond recognition. */
  static final double BEYOND_RECOGNITION = 18;

  private final Place place;
  private final Cell cell;
  private final String label;
  private final int scale;
  private final List<Option> narrow;
  private final WiderReadings wider;
  private final Print print;
  private final Certainty certainty;
  private final WideOptions wide;

  /**
   * @param label what a person calls the cell's row
   * @param scale decimals of the grid's smallest unit
   */
  Variable(Place place, Cell cell, String label, int scale, WiderReadings wider) {
    this(place, cell, label, scale, wider, new Print(scale, false, false, true));
  }

  /**
   * @param print how its column prints decimals
   */
  Variable(Place place, Cell cell, String label, int scale, WiderReadings wider, Print print) {
    this.print = print;
    this.certainty = certainty(cell, wider, print);
    this.place = place;
    this.cell = cell;
    this.label = label;
    this.scale = scale;
    Map<Long, Option> byValue = new LinkedHashMap<>();
    for (Candidate candidate : cell.candidates()) {
      if (!byValue.isEmpty() && finer(candidate, print.decimals())) {
        continue;
      }
      Option option =
          new Option(
              candidate.value(),
              scaled(candidate.value(), scale),
              candidate.cost() + against(candidate),
              candidate.rules(),
              false);
      byValue.putIfAbsent(option.value(), option);
    }
    this.narrow = List.copyOf(byValue.values());
    this.wider = wider;
    this.wide = new WideOptions(cell.raw(), narrow, scale, wider, sureness());
  }

  private static Certainty certainty(Cell cell, WiderReadings wider, Print print) {
    if (!wider.typed()) {
      return Certainty.of(cell);
    }
    boolean plain = ReaderMarks.typed(cell.raw()) && !print.odd();
    boolean plus = cell.raw().startsWith("+") && !print.difference();
    return plain && !plus ? Certainty.ALL : Certainty.NONE;
  }

  /** Nats more for a sign that the witnesses surely saw otherwise. */
  private double against(Candidate candidate) {
    int read = cell.candidates().get(0).value().map(BigDecimal::signum).orElse(0);
    boolean turned = candidate.value().map(BigDecimal::signum).orElse(0) == -read && read != 0;
    return turned && certainty.sign() ? SURELY : 0;
  }

  /**
   * Whether two readers, or a reader and the ink, surely saw something else than the option, or
   * whether only text is known and no reader is known to err so: then it may be printed that way.
   */
  boolean surelyNot(Option option) {
    boolean turned = Long.signum(option.value()) == -Long.signum(base().value());
    return (typed() && (option.rules().contains("false-minus") || wider.hardly(option)))
        || certainty.against(option, turned && option.value() != 0);
  }

  private boolean typed() {
    return cell.words().stream()
        .flatMap(w -> w.readings().stream())
        .anyMatch(r -> r.engine() == Engine.TEXT_INPUT);
  }

  /** Whether the cell's print was surely read. */
  boolean sure() {
    return certainty.digits();
  }

  /** Whether the value needs more decimals than its column prints. */
  private static boolean finer(Candidate candidate, int decimals) {
    return candidate.value().map(v -> v.scale() > decimals).orElse(false);
  }

  /** In units of 10<sup>-scale</sup>; a value with more decimals than the grid is cut. */
  static long scaled(Optional<BigDecimal> value, int scale) {
    return value.map(v -> v.movePointRight(scale).longValue()).orElse(0L);
  }

  Place place() {
    return place;
  }

  Cell cell() {
    return cell;
  }

  String label() {
    return label;
  }

  int scale() {
    return scale;
  }

  /** Whether the cell is printed with other decimals than all others of its column and unit. */
  boolean oddDecimals() {
    return print.odd();
  }

  /**
   * Whether an amount is read with a plus that nobody saw in the image: no report prints one before
   * plain amounts, so it may be a {@code ÷}.
   */
  boolean strangePlus() {
    String raw = cell.raw().strip();
    boolean plus = raw.startsWith("+") || raw.startsWith("=");
    return plus
        && !print.difference()
        && NumberGrammar.ink(cell.words()).before() != Ink.Mark.CROSS;
  }

  /** Whether its row or column says that the sign is as read. */
  boolean sureOfSign() {
    return print.sureOfSign();
  }

  /**
   * Whether the print sets off groups that are not of three digits, as a lost digit leaves them.
   */
  boolean oddGroups() {
    return ODD_GROUPS.matcher(cell.raw()).find();
  }

  /** The reading as it stands. */
  Option base() {
    return narrow.get(0);
  }

  /** What the cell should say if its print, surely read, is an error of the report. */
  Option misprinted(long value) {
    BigDecimal meant = BigDecimal.valueOf(value, scale);
    return new Option(Optional.of(meant), value, MISPRINT, List.of("misprint"), true);
  }

  /** Nats for the cell to say what nobody read: an error of the report if it was surely read. */
  double beyondOptions() {
    return sure() ? MISPRINT : BEYOND_RECOGNITION;
  }

  private double sureness() {
    return certainty.digits() ? SURELY : 0;
  }

  /** What the readers offered, the reading as it stands first. */
  List<Option> narrow() {
    return narrow;
  }

  /** What any of {@link #wide()} costs at least. */
  double leastWide() {
    return wider.least() + sureness();
  }

  /** Nats for the cell to have said {@code wanted}: as a reader offered, or by wider damage. */
  double cost(long wanted) {
    for (Option option : narrow) {
      if (option.value() == wanted) {
        return option.cost();
      }
    }
    for (Option option : wide.ofDamagedPrint()) {
      if (option.value() == wanted) {
        return option.cost();
      }
    }
    return wider.cost(base(), wanted, scale) + sureness();
  }

  /** What wider damage could have made of another number, by value. */
  List<Option> wide() {
    return wide.all();
  }

  /** Those of {@link #wide()} whose values lie from {@code least} to {@code most}. */
  List<Option> wide(long least, long most) {
    return wide.between(least, most);
  }
}
