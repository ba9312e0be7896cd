package io.github.bokslut.record;

import io.github.bokslut.model.Document;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.ReportInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a reconciled document into typed facts. */
public final class Recorder {
  public Report record(Document document) {
    List<Fact> facts = new ArrayList<>(CellFacts.of(document.tables()));
    return new Report(ReportInfo.UNKNOWN, document, facts, repairs(document), findings(document));
  }

  private static List<Repair> repairs(Document document) {
    List<Repair> repairs = new ArrayList<>();
    document.pages().forEach(p -> repairs.addAll(p.repairs()));
    document.tables().forEach(t -> repairs.addAll(t.repairs()));
    repairs.addAll(CellFacts.unexplained(document.tables(), repairs));
    repairs.sort(Comparator.comparing(Repair::place));
    return repairs;
  }

  private static List<Finding> findings(Document document) {
    List<Finding> findings = new ArrayList<>();
    document.pages().forEach(p -> findings.addAll(p.findings()));
    document.tables().forEach(t -> findings.addAll(t.findings()));
    findings.addAll(document.findings());
    findings.sort(Comparator.comparing(Finding::place));
    return findings;
  }
}
