package io.github.bokslut.structure;

import io.github.bokslut.dictionary.FunctionWords;
import io.github.bokslut.dictionary.RiskField;
import io.github.bokslut.dictionary.RiskHeaders;
import io.github.bokslut.dictionary.SectionTitles;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.TextRow;
import io.github.bokslut.model.TextTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Internal-control tables in plain text. Their columns are read across, so that the cells of a row
 * are mixed line by line: only the risks' names and printed values can be told, and all is flagged.
 */
final class PlainTextRisks {
  /**
   * What was found.
   *
   * @param lines indices of the lines that the tables take up
   */
  record Found(Set<Integer> lines, List<PlainRisk> risks, List<RiskField> fields) {
    /** The table, with this number; empty when there is none. */
    List<TextTable> tables(int number) {
      if (risks.isEmpty()) {
        return List.of();
      }
      List<TextRow> rows = new ArrayList<>();
      for (PlainRisk risk : risks) {
        List<String> cells =
            fields.stream()
                .map(
                    f ->
                        f == RiskField.RISK
                            ? risk.name()
                            : f == RiskField.VALUE ? risk.value() : "")
                .toList();
        rows.add(new TextRow(rows.size() + 1, risk.page(), cells, List.of(), Box.UNKNOWN));
      }
      List<String> headers = fields.stream().map(RiskField::heading).toList();
      return List.of(new TextTable(number, risks.get(0).page(), "", headers, rows, Status.SUSPECT));
    }

    List<Finding> findings(int number) {
      if (risks.isEmpty()) {
        return List.of();
      }
      return List.of(
          new Finding(
              new Place(risks.get(0).page(), number, 0, 0),
              Finding.Severity.WARNING,
              "text-columns-mixed",
              "The columns of this table of risks are mixed in the text: "
                  + risks.size()
                  + " names and the printed risk values were told apart, the other cells were not."));
    }
  }

  private static final int FEWEST_FIELDS = 4;
  private static final int HEADER_REACH = 24;
  private static final int LONGEST_HEADER = 3;

  private final RiskHeaders headers;
  private final SectionTitles titles;
  private final PlainRiskReader reader;

  private PlainTextRisks(RiskHeaders headers, SectionTitles titles, FunctionWords words) {
    this.headers = headers;
    this.titles = titles;
    this.reader = new PlainRiskReader(words, line -> field(line).isPresent());
  }

  /** With the vocabulary of {@code dictionaries/}. */
  static PlainTextRisks load() {
    return new PlainTextRisks(RiskHeaders.load(), SectionTitles.load(), FunctionWords.load());
  }

  Found find(List<TextLine> lines) {
    int start = start(lines);
    if (start < 0) {
      return new Found(Set.of(), List.of(), List.of());
    }
    int end = end(lines, start);
    List<TextLine> region = lines.subList(start, end);
    List<PlainRisk> risks = reader.read(region);
    Set<Integer> used = new HashSet<>();
    region.forEach(l -> used.add(l.index()));
    return new Found(used, risks, List.of(RiskField.values()));
  }

  /** First line of the earliest run of column headings of such a table; -1 when there is none. */
  private int start(List<TextLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!heads(lines.get(i))) {
        continue;
      }
      Set<RiskField> seen = EnumSet.noneOf(RiskField.class);
      int read = 0;
      for (int j = i; j < lines.size() && read < HEADER_REACH; j++) {
        seen.addAll(fields(lines.get(j)));
        read += lines.get(j).blank() ? 0 : 1;
        if (!lines.get(j).blank() && lines.get(j).tokens().size() > 2 * FEWEST_FIELDS) {
          break;
        }
      }
      if (seen.size() >= FEWEST_FIELDS
          && (seen.contains(RiskField.RISK) || seen.contains(RiskField.DESCRIPTION))
          && seen.contains(RiskField.VALUE)) {
        return i;
      }
    }
    return -1;
  }

  private boolean heads(TextLine line) {
    Set<RiskField> fields = fields(line);
    return fields.contains(RiskField.RISK) || fields.contains(RiskField.DESCRIPTION);
  }

  /** The fields that a line of nothing but column headings names. */
  private Set<RiskField> fields(TextLine line) {
    Set<RiskField> found = EnumSet.noneOf(RiskField.class);
    if (line.blank()) {
      return found;
    }
    field(line).ifPresent(found::add);
    if (found.isEmpty()) {
      List<Optional<RiskField>> each =
          line.tokens().stream().map(t -> headers.field(t.text())).toList();
      long known = each.stream().filter(Optional::isPresent).count();
      if (known >= 2 && known * 3 >= each.size() * 2L) {
        each.forEach(f -> f.ifPresent(found::add));
      }
    }
    return found;
  }

  private Optional<RiskField> field(TextLine line) {
    return line.tokens().size() > LONGEST_HEADER ? Optional.empty() : headers.field(line.text());
  }

  /** The table goes on until a heading that reports are known to have, else to the end. */
  private int end(List<TextLine> lines, int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean known = !line.blank() && titles.level(line.text()).orElse(2) == 1;
      if (known && fields(line).isEmpty()) {
        return i;
      }
    }
    return lines.size();
  }
}
