package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Confusions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a cell may have said if one digit was misread, dropped or put in. */
final class WiderReadings {
  private static final int MOST_DIGITS = 12;

  private static final List<String> CONFUSED = List.of("digit-confusion");
  private static final List<String> DROPPED = List.of("dropped-digit");
  private static final List<String> INSERTED = List.of("inserted-digit");
  private static final long[] TEN = powersOfTen();
  private static final double[] LOG = IntStream.range(0, 21).mapToDouble(Math::log).toArray();

  private final double confused;
  private final double dropped;
  private final double inserted;

  /** Nats for a digit to be printed (first index) where another was read. */
  private final double[][] digits = new double[10][10];

  private final boolean typed;

  WiderReadings(Confusions confusions) {
    this(confusions, false);
  }

  /**
   * @param typed whether the text is as its author wrote it, so that nothing was misread
   */
  WiderReadings(Confusions confusions, boolean typed) {
    this.typed = typed;
    this.confused = confusions.rule("digit-confusion");
    this.dropped = confusions.rule("dropped-digit");
    this.inserted = confusions.rule("inserted-digit");
    for (int printed = 0; printed < 10; printed++) {
      for (int read = 0; read < 10; read++) {
        digits[printed][read] = confusions.digit((char) ('0' + printed), (char) ('0' + read));
      }
    }
  }

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  boolean typed() {
    return typed;
  }

  /** Whether readers are not known to take the digit that it changes for another. */
  boolean hardly(Option option) {
    return option.rules().contains("digit-confusion")
        && option.cost() >= confused + Confusions.UNKNOWN_PAIR;
  }

  /** What any of them costs at least. */
  double least() {
    return Math.min(dropped, Math.min(confused, inserted));
  }

  /**
   * @param raw the cell's print: zeros in front and a comma at the end tell that a digit is gone
   */
  List<Option> of(Option base, String raw, int scale) {
    if (base.printed().isEmpty()) {
      return List.of();
    }
    BigDecimal value = base.printed().get();
    int decimals = Math.max(0, value.scale());
    String read = withZeros(value.setScale(decimals).unscaledValue().abs().toString(), raw);
    if (read.length() > MOST_DIGITS) {
      return List.of();
    }
    Found found = new Found(Long.parseLong(read), read.length(), decimals, scale, value.signum());
    substituted(found);
    shorter(found);
    longer(found);
    if (openEnd(decimals, raw, scale)) {
      Found tenths = new Found(found.read, found.length, 1, scale, value.signum());
      for (int printed = 0; printed < 10; printed++) {
        tenths.add(found.read * 10 + printed, dropped(found.length), DROPPED);
      }
      found.options.addAll(tenths.options);
    }
    return found.options;
  }

  /** A digit dropped before zeros leaves them in front. */
  private static String withZeros(String digits, String raw) {
    String printed = raw.replaceAll("[^0-9]", "");
    return printed.endsWith(digits) && printed.matches("0+" + digits) ? printed : digits;
  }

  /** Whether the print ends in a comma and a decimal may have followed. */
  private static boolean openEnd(int decimals, String raw, int scale) {
    return decimals == 0 && scale > 0 && raw.replaceAll("[\\s%]", "").endsWith(",");
  }

  private double dropped(int digitsRead) {
    return dropped + LOG[digitsRead + 1] + 1;
  }

  private double inserted(int digitsRead) {
    return inserted + LOG[digitsRead];
  }

  /**
   * Nats for {@code wanted} (in units of 10<sup>-scale</sup>) to have been printed where {@code
   * base} was read; infinite where more than one digit would have to be wrong.
   */
  double cost(Option base, long wanted, int scale) {
    if (base.printed().isEmpty() || (wanted < 0) != (base.value() < 0)) {
      return Double.POSITIVE_INFINITY;
    }
    int decimals = Math.max(0, base.printed().get().scale());
    long unit = 1;
    for (int i = decimals; i < scale; i++) {
      unit *= 10;
    }
    if (decimals > scale || wanted % unit != 0) {
      return Double.POSITIVE_INFINITY;
    }
    long read = Math.abs(base.value() / unit);
    long printed = Math.abs(wanted / unit);
    if (read / 1000 > printed || printed / 1000 > read) {
      return Double.POSITIVE_INFINITY; // more than one digit longer or shorter: spare the time
    }
    return oneDigit(printed, read);
  }

  /**
   * Whether all the numbers are so near that no digit can be lost or put in: within half to twice.
   */
  static boolean sameLength(long read, long least, long most) {
    long size = Math.abs(read);
    long smallest = Math.min(Math.abs(least), Math.abs(most));
    long largest = Math.max(Math.abs(least), Math.abs(most));
    boolean sameSign = Long.signum(read) == Long.signum(least);
    return sameSign && smallest > size / 2 + 1 && largest < 2 * size;
  }

  /** Whether any of the numbers may differ from the one read in a single digit. */
  static boolean oneDigitApart(long read, long least, long most) {
    long nearest =
        least <= read && read <= most ? 0 : Math.min(Math.abs(least - read), Math.abs(most - read));
    long farthest = Math.max(Math.abs(least - read), Math.abs(most - read));
    for (int place = 0; place < TEN.length - 1 && TEN[place] <= farthest; place++) {
      long digit = Math.min(9, farthest / TEN[place]);
      if (digit * TEN[place] >= nearest) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code wanted}, not zero, may be among the wider readings: never no when it is. */
  boolean near(Option base, long wanted, int scale) {
    long read = Math.abs(base.value());
    while (read >= 100) {
      read /= 10;
    }
    boolean zerosFollow = read >= 10 && read % 10 == 0;
    return zerosFollow || cost(base, wanted, scale) < Double.POSITIVE_INFINITY;
  }

  /** Both without point and sign; zero has one digit. */
  private double oneDigit(long printed, long read) {
    int printedDigits = length(printed);
    int readDigits = length(read);
    long p = printed;
    long r = read;
    int same = 0;
    int shorter = Math.min(printedDigits, readDigits);
    while (same < shorter && p % 10 == r % 10) {
      p /= 10;
      r /= 10;
      same++;
    }
    if (printedDigits == readDigits && p / 10 == r / 10) {
      return confused + digits[(int) (p % 10)][(int) (r % 10)];
    }
    if (printedDigits == readDigits + 1 && p / 10 == r) {
      return dropped(readDigits);
    }
    return readDigits == printedDigits + 1 && r / 10 == p
        ? inserted(readDigits)
        : Double.POSITIVE_INFINITY;
  }

  private static int length(long number) {
    int length = 1;
    while (length < TEN.length && number >= TEN[length]) {
      length++;
    }
    return length;
  }

  /** Numbers one digit away from the one that was read. */
  private static final class Found {
    private final long read;
    private final int length;
    private final int decimals;
    private final int scale;
    private final int signum;
    private final List<Option> options = new ArrayList<>();

    /**
     * @param read the digits as read, without point and sign
     * @param length how many they are, zeros in front counted
     */
    Found(long read, int length, int decimals, int scale, int signum) {
      this.read = read;
      this.length = length;
      this.decimals = decimals;
      this.scale = scale;
      this.signum = signum;
    }

    private int digit(int place) {
      return (int) (read / TEN[place] % 10);
    }

    private void add(long digits, double cost, List<String> rule) {
      long signed = signum < 0 ? -digits : digits;
      Optional<BigDecimal> printed = Optional.of(BigDecimal.valueOf(signed, decimals));
      long value =
          scale >= decimals ? signed * TEN[scale - decimals] : signed / TEN[decimals - scale];
      options.add(new Option(printed, value, cost, rule, true));
    }
  }

  private void substituted(Found found) {
    for (int place = 0; place < found.length; place++) {
      int read = found.digit(place);
      boolean first = place == found.length - 1 && found.length > 1;
      for (int printed = first ? 1 : 0; printed < 10; printed++) {
        if (printed != read) {
          long changed = found.read + (printed - read) * TEN[place];
          found.add(changed, confused + digits[printed][read], CONFUSED);
        }
      }
    }
  }

  private void shorter(Found found) {
    double cost = inserted(found.length);
    for (int place = 0; place < found.length && found.length > 1; place++) {
      long front = found.read / TEN[place + 1];
      found.add(front * TEN[place] + found.read % TEN[place], cost, INSERTED);
    }
  }

  private void longer(Found found) {
    double cost = dropped(found.length);
    for (int place = 0; place <= found.length; place++) {
      long front = found.read / TEN[place] * 10;
      for (int printed = place == found.length ? 1 : 0; printed < 10; printed++) {
        found.add((front + printed) * TEN[place] + found.read % TEN[place], cost, DROPPED);
      }
    }
  }
}
