package io.github.bokslut.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts of one document or of many. */
final class Score {
  int cells;
  int exact;
  int missing;
  int wrongFlagged;
  int silent;
  int invented;
  int inventedFlagged;
  int needless;
  int rows;
  int labels;
  int measures;
  int units;

  /** What to show a person: wrong values that were not flagged, and values out of nothing. */
  final List<String> complaints = new ArrayList<>();

  void add(Score other) {
    cells += other.cells;
    exact += other.exact;
    missing += other.missing;
    wrongFlagged += other.wrongFlagged;
    silent += other.silent;
    invented += other.invented;
    inventedFlagged += other.inventedFlagged;
    needless += other.needless;
    rows += other.rows;
    labels += other.labels;
    measures += other.measures;
    units += other.units;
    complaints.addAll(other.complaints);
  }

  double exactShare() {
    return share(exact, cells);
  }

  double labelShare() {
    return share(labels, rows);
  }

  double measureShare() {
    return share(measures, cells);
  }

  double unitShare() {
    return share(units, cells);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  static String header() {
    return String.format(
        Locale.ROOT,
        "%-24s %6s %7s %7s %7s %6s %8s %8s %7s %8s %7s",
        "document",
        "cells",
        "exact",
        "missing",
        "flagged",
        "SILENT",
        "INVENTED",
        "needless",
        "labels",
        "measures",
        "units");
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-24s %6d %6.2f%% %7d %7d %6d %8d %8d %6.2f%% %7.2f%% %6.2f%%",
        name,
        cells,
        100 * exactShare(),
        missing,
        wrongFlagged,
        silent,
        invented - inventedFlagged,
        needless,
        100 * labelShare(),
        100 * measureShare(),
        100 * unitShare());
  }
}
