package io.github.bokslut.record;

import io.github.bokslut.dictionary.RiskField;
import io.github.bokslut.dictionary.RiskHeaders;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.RiskFact;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.TextRow;
import io.github.bokslut.model.TextTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables of text with the columns of an internal-control table, row by row. */
final class RiskFacts {
  private static final int FEWEST_FIELDS = 3;
  private static final double SURE = 0.95;
  private static final double UNSURE = 0.5;

  private final RiskHeaders headers;

  RiskFacts(RiskHeaders headers) {
    this.headers = headers;
  }

  List<RiskFact> of(List<TextTable> tables) {
    List<RiskFact> facts = new ArrayList<>();
    for (TextTable table : tables) {
      Map<RiskField, Integer> columns = columns(table.headers());
      if (columns.size() >= FEWEST_FIELDS && columns.containsKey(RiskField.RISK)) {
        table.rows().forEach(r -> facts.add(fact(table, r, columns)));
      }
    }
    return facts;
  }

  private Map<RiskField, Integer> columns(List<String> headings) {
    Map<RiskField, Integer> columns = new EnumMap<>(RiskField.class);
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      headers.field(headings.get(i)).ifPresent(f -> columns.putIfAbsent(f, column));
    }
    return columns;
  }

  private static RiskFact fact(TextTable table, TextRow row, Map<RiskField, Integer> columns) {
    String printed = cell(row, columns, RiskField.ASSESSMENT);
    String colour =
        row.marks().stream()
            .filter(m -> m.kind() == Mark.Kind.CIRCLE)
            .map(m -> m.colour().name().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse(printed);
    return new RiskFact(
        new Place(row.page(), table.number(), row.number(), 0),
        cell(row, columns, RiskField.RISK),
        cell(row, columns, RiskField.DESCRIPTION),
        cell(row, columns, RiskField.VALUE),
        cell(row, columns, RiskField.FOLLOW_UP),
        cell(row, columns, RiskField.RESULT),
        colour,
        cell(row, columns, RiskField.ACTION),
        table.status(),
        table.status() == Status.OK ? SURE : UNSURE);
  }

  private static String cell(TextRow row, Map<RiskField, Integer> columns, RiskField field) {
    Integer column = columns.get(field);
    return column == null || column >= row.cells().size() ? "" : row.cells().get(column);
  }
}
