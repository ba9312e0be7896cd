package io.github.bokslut.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a lane of percentages is computed from: the share of one amount in another (use of a
 * budget, equity ratio), the change from one to another, or each amount's share of the total. A
 * percentage tells little of the amounts' last digits, so they are given and it is what is checked.
 */
final class Percentages {
  /** Fewer places that fit are chance. */
  private static final int FEWEST = 3;

  /** So many that fit to one that does not. */
  private static final int MOSTLY = 4;

  /** Nats that the places must tell together, above what was tried. */
  private static final double ENOUGH = 9;

  private static final double MOST_PER_PLACE = 4;

  /** Nats below which a place fits many percentages. */
  private static final double TELLING = 1;

  private final Lanes lanes;
  private final IntPredicate doubtful;
  private int relations;

  /**
   * @param doubtful whether a variable's value is in doubt, so that nothing may be computed from it
   */
  Percentages(Lanes lanes, IntPredicate doubtful) {
    this.lanes = lanes;
    this.doubtful = doubtful;
  }

  /**
   * 100 × part / whole, or 100 × (part − whole) / whole.
   *
   * @param sign −1 where it is printed with the other sign
   * @param at the place of the whole; −1 when it is the percentage's own
   */
  private record Rule(int percent, int part, int whole, int at, boolean change, int sign) {
    int wholeAt(int place) {
      return at < 0 ? place : at;
    }

    String kind() {
      return change ? "percent-change" : "percent-share";
    }
  }

  /**
   * What a percentage should be.
   *
   * @param exact in the grid's smallest unit
   * @param slack how far rounding may put the print off, in the same
   */
  private record Expected(double exact, double slack) {
    boolean fits(long printed) {
      return Math.abs(printed - exact) <= slack;
    }
  }

  private record Found(Rule rule, int holds, int fails, double score) {}

  /** How many relations were found. */
  int relations() {
    return relations;
  }

  /** One for each percentage that can be computed, its relations numbered from {@code first}. */
  List<Identity> identities(int first) {
    List<Identity> out = new ArrayList<>();
    for (int lane = 0; lane < lanes.count(); lane++) {
      if (percentages(lane) >= FEWEST) {
        Optional<Found> found = best(lane);
        if (found.isPresent()) {
          out.addAll(instances(found.get(), first + relations));
          relations++;
        }
      }
    }
    return out;
  }

  private int percentages(int lane) {
    int count = 0;
    for (int place = 0; place < lanes.places(); place++) {
      count += percent(lane, place) ? 1 : 0;
    }
    return count;
  }

  private boolean percent(int lane, int place) {
    return lanes.has(lane, place)
        && lanes.unit(lane, place).equals("%")
        && lanes.at(lane, place).base().printed().isPresent();
  }

  private boolean amount(int lane, int place) {
    return lanes.has(lane, place) && !lanes.unit(lane, place).equals("%");
  }

  private Optional<Found> best(int percent) {
    List<Rule> rules = rules(percent);
    double needed = ENOUGH + Math.log(Math.max(2, rules.size()));
    List<Found> enough = new ArrayList<>();
    for (Rule rule : rules) {
      Found found = count(rule);
      if (found.holds >= FEWEST && found.holds >= MOSTLY * found.fails && found.score >= needed) {
        enough.add(found);
      }
    }
    return enough.stream().max(Comparator.comparingDouble(Found::score));
  }

  private List<Rule> rules(int percent) {
    List<Rule> rules = new ArrayList<>();
    List<Integer> amounts = new ArrayList<>();
    for (int lane = 0; lane < lanes.count(); lane++) {
      int own = lane;
      boolean beside =
          java.util.stream.IntStream.range(0, lanes.places())
                  .filter(p -> percent(percent, p) && amount(own, p))
                  .count()
              >= FEWEST;
      if (lane != percent && beside) {
        amounts.add(lane);
      }
    }
    for (int part : amounts) {
      for (int sign : new int[] {1, -1}) {
        for (int whole : amounts) {
          if (whole != part) {
            rules.add(new Rule(percent, part, whole, -1, false, sign));
            rules.add(new Rule(percent, part, whole, -1, true, sign));
          }
        }
      }
      for (int place = 0; place < lanes.places(); place++) {
        if (amount(part, place) && hundred(percent, place)) {
          rules.add(new Rule(percent, part, part, place, false, 1));
        }
      }
    }
    return rules;
  }

  private boolean hundred(int percent, int place) {
    return percent(percent, place)
        && BigDecimal.valueOf(lanes.value(percent, place), lanes.scale())
                .compareTo(BigDecimal.valueOf(100))
            == 0;
  }

  private Found count(Rule rule) {
    int holds = 0;
    int fails = 0;
    double score = 0;
    for (int place = 0; place < lanes.places(); place++) {
      Expected expected = expected(rule, place);
      if (expected != null && place != rule.at) {
        long printed = lanes.value(rule.percent, place);
        double tells = Math.log((Math.abs(expected.exact) + 1) / (2 * expected.slack));
        if (!expected.fits(printed)) {
          fails++;
        } else if (tells >= TELLING) {
          holds++;
          score += Math.min(MOST_PER_PLACE, tells);
        }
      }
    }
    return new Found(rule, holds, fails, score - MOST_PER_PLACE * fails);
  }

  /** Null where the percentage or an amount is missing, in doubt, or nothing can be divided. */
  private @Nullable Expected expected(Rule rule, int place) {
    int at = rule.wholeAt(place);
    if (!percent(rule.percent, place)
        || !amount(rule.part, place)
        || !amount(rule.whole, at)
        || !lanes.unit(rule.part, place).equals(lanes.unit(rule.whole, at))
        || doubtful.test(lanes.variable(rule.part, place))
        || doubtful.test(lanes.variable(rule.whole, at))) {
      return null;
    }
    double part = lanes.value(rule.part, place);
    double whole = lanes.value(rule.whole, at);
    if (whole == 0 || part == 0) {
      return null;
    }
    double hundred = 100 * Math.pow(10, lanes.scale());
    double share = part / whole;
    double exact = rule.sign * hundred * (rule.change ? share - 1 : share);
    double ofParts = lanes.roundingUnit(rule.part, place) / Math.abs(whole);
    double ofWhole = lanes.roundingUnit(rule.whole, at) * Math.abs(share / whole);
    double print = lanes.roundingUnit(rule.percent, place);
    return new Expected(exact, 0.5 * (print + hundred * (ofParts + ofWhole)) + 1e-6);
  }

  private List<Identity> instances(Found found, int number) {
    Rule rule = found.rule;
    Relation relation =
        new Relation(
            number,
            rule.kind(),
            lanes.alongRow(),
            List.of(rule.part, rule.whole, rule.percent),
            List.of(1, 1, -1),
            found.holds,
            found.fails,
            false,
            false);
    List<Identity> out = new ArrayList<>();
    for (int place = 0; place < lanes.places(); place++) {
      Expected expected = expected(rule, place);
      if (expected != null && place != rule.at) {
        long unit = lanes.roundingUnit(rule.percent, place);
        long value = Math.round(expected.exact / unit) * unit;
        // Whole printed units, so that what the print may be lies evenly about the value.
        long off = (long) Math.floor(expected.slack + Math.abs(value - expected.exact));
        int part = lanes.variable(rule.part, place);
        int whole = lanes.variable(rule.whole, rule.wholeAt(place));
        Identity.Given given =
            new Identity.Given(value, List.of(part, whole), said(rule, place, rule.wholeAt(place)));
        out.add(
            Identity.of(relation, lanes.variable(rule.percent, place), off / unit * unit, given));
      }
    }
    return out;
  }

  private String said(Rule rule, int place, int at) {
    String part = say(rule.part, place);
    String whole = say(rule.whole, at);
    String share =
        rule.change
            ? "100 × (" + part + " − " + whole + ") / " + whole
            : "100 × " + part + " / " + whole;
    return rule.sign < 0 ? "− " + share : share;
  }

  private String say(int lane, int place) {
    long value = lanes.value(lane, place);
    String number = Sentences.say(lanes.at(lane, place), value);
    return value < 0 ? "(" + number + ")" : number;
  }
}
