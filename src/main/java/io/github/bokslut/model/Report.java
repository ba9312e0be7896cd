package io.github.bokslut.model;

import java.util.List;

/**
 * Everything the program says of one document.
 *
 * @param repairs every change, in order of place
 * @param findings every finding, in order of place
 */
public record Report(
    ReportInfo info,
    Document document,
    List<Fact> facts,
    List<Repair> repairs,
    List<Finding> findings) {
  public Report {
    facts = List.copyOf(facts);
    repairs = List.copyOf(repairs);
    findings = List.copyOf(findings);
  }
}
