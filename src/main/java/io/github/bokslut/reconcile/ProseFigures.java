package io.github.bokslut.reconcile;

import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures of the prose that say what one cell is: with its sign, exactly enough, in a sentence that
 * names the cell's row, and like no other cell.
 */
final class ProseFigures {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** Swedish inflects at the end of a word. */
  private static final int STEM = 6;

  /** Fewer digits than in 106,8 are met by chance. */
  private static final long LEAST = 1_000;

  /** A word in more row labels than these singles out none. */
  private static final int RARE = 3;

  private final List<TableGrid> grids;
  private final Units units = Units.load();
  private final Map<String, Integer> labelsWith = new HashMap<>();

  ProseFigures(List<TableGrid> grids) {
    this.grids = grids;
    for (TableGrid grid : grids) {
      for (int r = 0; r < grid.rows(); r++) {
        stems(grid.label(r)).forEach(w -> labelsWith.merge(w, 1, Integer::sum));
      }
    }
  }

  private record Match(TableGrid grid, int row, int column, Identity.Given given, long slack) {
    int variable() {
      return grid.variable(row, column);
    }

    boolean fits(long value) {
      return Math.abs(value - given.value()) <= slack;
    }
  }

  /** One for each figure that speaks of one cell, its relations numbered from {@code first}. */
  List<Identity> identities(List<Quote> quotes, int first) {
    List<Identity> out = new ArrayList<>();
    Set<Integer> spoken = new HashSet<>();
    for (Quote quote : quotes) {
      boolean exact = quote.value().unscaledValue().abs().longValue() >= LEAST;
      if (quote.signCertain() && exact && quote.value().scale() == quote.decimals()) {
        List<Match> matches = matches(quote);
        if (matches.size() == 1 && names(quote, matches.get(0))) {
          Match match = matches.get(0);
          if (spoken.add(match.variable())) {
            out.add(identity(match, first + out.size()));
          }
        }
      }
    }
    return out;
  }

  private static Identity identity(Match match, int number) {
    Relation relation =
        new Relation(number, "prose", false, List.of(match.row), List.of(1), 1, 0, false, false);
    return Identity.of(relation, match.variable(), match.slack, match.given);
  }

  /** Cells that say the figure; where none does, those that may say it. */
  private List<Match> matches(Quote quote) {
    List<Match> said = new ArrayList<>();
    List<Match> possible = new ArrayList<>();
    for (TableGrid grid : grids) {
      for (int r = 0; r < grid.rows(); r++) {
        for (int c = 0; c < grid.columns(); c++) {
          Match match = grid.has(r, c) ? match(quote, grid, r, c) : null;
          if (match != null && match.fits(grid.value(r, c))) {
            said.add(match);
          } else if (match != null
              && grid.at(r, c).narrow().stream().anyMatch(o -> match.fits(o.value()))) {
            possible.add(match);
          }
        }
      }
    }
    return said.isEmpty() ? possible : said;
  }

  private @org.jspecify.annotations.Nullable Match match(
      Quote quote, TableGrid grid, int row, int column) {
    String unit = grid.unit(row, column);
    boolean money = units.money(unit) && units.money(quote.unit());
    if (!money) {
      return null;
    }
    int tens = units.tens(quote.unit()) - units.tens(unit) + grid.scale();
    BigDecimal value = quote.value().scaleByPowerOfTen(tens);
    BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(tens - quote.decimals()).movePointLeft(1);
    long slack = half.multiply(BigDecimal.valueOf(5)).longValue();
    boolean finer =
        value.stripTrailingZeros().scale() <= 0 && grid.roundingUnit(row, column) <= 2 * slack + 1;
    if (!finer) {
      return null;
    }
    String said =
        "the text on page "
            + quote.page()
            + " says "
            + Sentences.say(quote.value())
            + " "
            + quote.unit();
    return new Match(
        grid, row, column, new Identity.Given(value.longValue(), List.of(), said), slack);
  }

  private boolean names(Quote quote, Match match) {
    Set<String> said = stems(quote.text());
    return stems(match.grid.label(match.row)).stream()
        .anyMatch(w -> said.contains(w) && labelsWith.getOrDefault(w, 0) <= RARE);
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      stems.add(word.group().substring(0, Math.min(STEM, word.group().length())));
    }
    return stems;
  }
}
