package io.github.bokslut.record;

import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.ClaimFact;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Quote;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Links the figures of the prose to the table cells that they repeat, or contradict. */
final class ClaimFacts {
  /** The claims, and a finding for each contradiction. */
  record Found(List<ClaimFact> claims, List<Finding> findings) {}

  /** The words around a figure must speak for a cell at least this much. */
  private static final double ENOUGH = 2;

  private static final double SAME_ROW = 1.5;

  /** Words that speak for a cell beyond doubt: its row, its measure, near by. */
  private static final double CERTAIN = 5;

  private final Units units;
  private final ClaimContext context = new ClaimContext();

  ClaimFacts(Units units) {
    this.units = units;
  }

  Found of(Document document) {
    List<ClaimFact> claims = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<ClaimTarget> targets = targets(document.tables());
    List<Quote> quotes = document.quotes();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      String clause = ClaimContext.clause(quotes, i);
      List<Place> siblings = siblings(claims, quote);
      ClaimFact claim = claim(quote, clause, targets, siblings);
      claims.add(claim);
      if (claim.agrees() == ClaimFact.Agrees.NO) {
        findings.add(contradiction(claim, targets));
      }
    }
    return new Found(claims, findings);
  }

  private static List<ClaimTarget> targets(List<Table> tables) {
    List<ClaimTarget> targets = new ArrayList<>();
    for (Table table : tables) {
      table
          .rows()
          .forEach(
              row ->
                  row.cells()
                      .forEach(
                          cell ->
                              cell.decision()
                                  .value()
                                  .ifPresent(
                                      v -> targets.add(new ClaimTarget(table, row, cell, v)))));
    }
    return targets;
  }

  /** Cells that other figures of the same sentence were linked to. */
  private static List<Place> siblings(List<ClaimFact> claims, Quote quote) {
    return claims.stream()
        .filter(c -> c.agrees() == ClaimFact.Agrees.YES && c.quote().text().equals(quote.text()))
        .map(ClaimFact::cell)
        .toList();
  }

  private static boolean sameRow(List<Place> siblings, ClaimTarget target) {
    return siblings.stream()
        .anyMatch(p -> p.table() == target.table().number() && p.row() == target.row().number());
  }

  private ClaimFact claim(
      Quote quote, String clause, List<ClaimTarget> targets, List<Place> siblings) {
    ToDoubleFunction<ClaimTarget> score =
        t -> context.score(quote, clause, t) + (sameRow(siblings, t) ? SAME_ROW : 0);
    Optional<ClaimTarget> same =
        targets.stream()
            .filter(t -> repeats(quote, t) && score.applyAsDouble(t) >= ENOUGH)
            .min(Comparator.comparingDouble(t -> -score.applyAsDouble(t)));
    if (same.isPresent()) {
      return new ClaimFact(quote, ClaimFact.Agrees.YES, same.get().place());
    }
    List<ClaimTarget> meant =
        targets.stream()
            .filter(t -> comparable(quote, t) && context.names(quote, clause, t) >= CERTAIN)
            .toList();
    if (meant.size() == 1) {
      return new ClaimFact(quote, ClaimFact.Agrees.NO, meant.get(0).place());
    }
    return new ClaimFact(quote, ClaimFact.Agrees.NOT_FOUND, Place.DOCUMENT);
  }

  private boolean comparable(Quote quote, ClaimTarget target) {
    String printed = target.cell().unit();
    return units.money(quote.unit()) ? units.money(printed) : quote.unit().equals(printed);
  }

  /** Whether the cell, scaled to the quote's unit and rounded as it is printed, is the quote. */
  private boolean repeats(Quote quote, ClaimTarget target) {
    if (!comparable(quote, target)) {
      return false;
    }
    int tens = units.tens(target.cell().unit()) - units.tens(quote.unit());
    BigDecimal cell = target.value().scaleByPowerOfTen(tens);
    boolean finer = Math.max(0, target.value().scale()) - tens >= quote.decimals();
    if (!finer) {
      return false;
    }
    BigDecimal half =
        BigDecimal.ONE.scaleByPowerOfTen(-quote.decimals()).multiply(new BigDecimal("0.5"));
    BigDecimal apart =
        quote.signCertain()
            ? cell.subtract(quote.value()).abs()
            : cell.abs().subtract(quote.value().abs()).abs();
    boolean signFree =
        quote.signCertain() && cell.abs().subtract(quote.value().abs()).abs().compareTo(half) <= 0;
    // "ett underskott om 3 mnkr" may stand for a cost printed with either sign.
    return apart.compareTo(half) <= 0 || signFree;
  }

  private static Finding contradiction(ClaimFact claim, List<ClaimTarget> targets) {
    ClaimTarget target =
        targets.stream().filter(t -> t.place().equals(claim.cell())).findFirst().orElseThrow();
    return new Finding(
        new Place(
            claim.quote().page(), claim.cell().table(), claim.cell().row(), claim.cell().column()),
        Finding.Severity.WARNING,
        "text-contradicts-table",
        String.format(
            Locale.ROOT,
            "The text says %s %s, the table %s %s (%s).",
            claim.quote().value().toPlainString(),
            claim.quote().unit(),
            target.value().toPlainString(),
            target.cell().unit(),
            target.row().label()));
  }
}
