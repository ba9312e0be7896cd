package io.github.bokslut.record;

import io.github.bokslut.model.Document;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.ReportInfo;
import java.util.List;

/** Turns a reconciled document into typed facts. */
public final class Recorder {
  public Report record(Document document) {
    return new Report(ReportInfo.UNKNOWN, document, List.of(), List.of(), List.of());
  }
}
