package io.github.bokslut.record;

import io.github.bokslut.dictionary.Bodies;
import io.github.bokslut.dictionary.MonthWords;
import io.github.bokslut.dictionary.RiskHeaders;
import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.ReportInfo;
import io.github.bokslut.model.SectionFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a reconciled document into typed facts. */
public final class Recorder {
  private final Bodies bodies = Bodies.load();
  private final MonthWords months = MonthWords.load();
  private final ReportFacts reports = new ReportFacts(bodies, months);
  private final RiskFacts risks = new RiskFacts(RiskHeaders.load());
  private final ClaimFacts claims = new ClaimFacts(Units.load());

  public Report record(Document document) {
    ReportInfo info = reports.of(document);
    ClaimFacts.Found claimed = claims.of(document);
    List<Fact> facts = new ArrayList<>(CellFacts.of(document.tables()));
    facts.addAll(risks.of(document.textTables()));
    facts.addAll(new DecisionFacts(bodies, months, info.organisation()).find(document.pages()));
    document.sections().forEach(s -> facts.add(new SectionFact(s)));
    facts.addAll(claimed.claims());
    List<Finding> findings = new ArrayList<>(findings(document));
    findings.addAll(claimed.findings());
    findings.sort(Comparator.comparing(Finding::place));
    return new Report(info, document, facts, repairs(document), findings);
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
