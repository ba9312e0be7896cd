package io.github.bokslut.model;

import java.math.BigDecimal;

/**
 * A figure quoted in running text ({@code ett positivt resultat om 14,4 mnkr}).
 *
 * @param section number of the section it stands in; 0 when none
 * @param text the clause it stands in
 * @param value signed as the text means it where that is certain, else as printed
 * @param decimals printed decimals: its rounding
 * @param signCertain whether the text itself settles the sign
 */
public record Quote(
    int page,
    int section,
    String text,
    BigDecimal value,
    int decimals,
    String unit,
    boolean signCertain) {}
