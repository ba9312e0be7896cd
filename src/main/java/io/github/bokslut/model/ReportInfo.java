package io.github.bokslut.model;

/**
 * What the report says of itself; each empty when not found.
 *
 * @param organisation municipality or board
 * @param kind {@code interim-report}, {@code annual-report} …
 * @param periodEnd ISO date
 * @param fiscalYear four digits
 * @param unit unit most tables state
 */
public record ReportInfo(
    String organisation, String kind, String periodEnd, String fiscalYear, String unit) {
  public static final ReportInfo UNKNOWN = new ReportInfo("", "", "", "", "");
}
