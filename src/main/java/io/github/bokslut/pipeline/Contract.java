package io.github.bokslut.pipeline;

import io.github.bokslut.export.ReportJson;

/** What the written files promise, for other rooms to show. */
public final class Contract {
  private Contract() {}

  /** The JSON Schema (2020-12) of {@code report.json}. */
  public static String reportSchema() {
    return ReportJson.schema();
  }
}
