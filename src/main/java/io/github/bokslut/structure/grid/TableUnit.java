package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.structure.meaning.ColumnMeaning;
import io.github.bokslut.structure.meaning.TableMeaning;
import io.github.bokslut.structure.meaning.TableText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the unit of what a table prints without a unit of its own. */
final class TableUnit {
  /** Digits before the decimals of a rate. */
  private static final int MOST_RATE_DIGITS = 3;

  private final TableMeaning meaning;
  private final LineItems items;
  private final CellReader cells;

  TableUnit(TableMeaning meaning, LineItems items, CellReader cells) {
    this.meaning = meaning;
    this.items = items;
    this.cells = cells;
  }

  /**
   * The stated unit; {@code %} where most is printed as, or must be, percentages; {@code st} where
   * counts are told; else the document's. Empty where rows of several kinds are mixed.
   */
  String of(TableText text, List<FrameRow> data, List<ColumnMeaning> meanings) {
    String stated = meaning.unit(text);
    boolean columns = meanings.stream().anyMatch(m -> meaning.statesMoney(m.unit()));
    if (!stated.isEmpty() || columns) {
      return stated;
    }
    List<List<Segment>> printed = printed(data);
    long percent = printed.stream().filter(c -> cells.percent(CellReader.words(c))).count();
    boolean sick = items.mostlySickLeave(text.rowLabels()) && !thousands(printed);
    if (3 * percent > printed.size() || sick || headedAsRate(text, data)) {
      return "%";
    }
    if (counts(text, data) || headedAsCounts(meanings)) {
      return "st";
    }
    boolean rowUnits = data.stream().anyMatch(r -> !meaning.rowUnit(r.label()).isEmpty());
    return rowUnits || percent > 0 || mostlyNoMoney(meanings) ? "" : text.context().unit();
  }

  private static List<List<Segment>> printed(List<FrameRow> data) {
    return data.stream().flatMap(r -> r.cells().stream()).filter(c -> !c.isEmpty()).toList();
  }

  /** Whether most are too large for rates: {@code Totalt} alone may be a total of anything. */
  private static boolean thousands(List<List<Segment>> printed) {
    long large = printed.stream().filter(c -> wholeDigits(c) > MOST_RATE_DIGITS).count();
    return 2 * large > printed.size();
  }

  private static long wholeDigits(List<Segment> cell) {
    String text = cell.stream().map(Segment::text).collect(Collectors.joining());
    return text.chars().takeWhile(c -> c != ',').filter(Character::isDigit).count();
  }

  /** Whether the title names a rate ({@code Sjukfrånvaro}) and most numbers have decimals. */
  private boolean headedAsRate(TableText text, List<FrameRow> data) {
    if (!items.code(text.title()).map(items::usualUnit).orElse("").equals("%")) {
      return false;
    }
    List<List<Segment>> printed = printed(data);
    long decimals =
        printed.stream().filter(c -> c.stream().anyMatch(s -> s.text().contains(","))).count();
    return 2 * decimals > printed.size();
  }

  /** Whether the table is headed {@code Antal}, or some rows are counts and none is money. */
  private boolean counts(TableText text, List<FrameRow> data) {
    boolean antal =
        Stream.of(text.corner(), text.caption(), text.title()).anyMatch(TableUnit::antal);
    if (antal || people(text.title())) {
      return true;
    }
    boolean some = data.stream().anyMatch(r -> meaning.rowUnit(r.label()).equals("st"));
    boolean open = data.stream().anyMatch(r -> meaning.rowUnit(r.label()).isEmpty());
    return some && open && data.stream().noneMatch(this::money);
  }

  /** Whether a heading names people or things that are counted: {@code Årsarbetare per nämnd}. */
  private boolean people(String title) {
    String before = "";
    for (String word : title.split("[\\s,]+", -1)) {
      if (!before.equals("per") && items.usualUnit(items.code(word).orElse("")).equals("st")) {
        return true;
      }
      before = Folding.letters(word);
    }
    return false;
  }

  /** Whether half the columns or more are headed {@code Antal} and all others are their change. */
  private static boolean headedAsCounts(List<ColumnMeaning> meanings) {
    long counts = meanings.stream().filter(TableUnit::counted).count();
    return 2 * counts >= meanings.size()
        && meanings.stream().allMatch(m -> counted(m) || m.measure().isDifference());
  }

  private static boolean counted(ColumnMeaning column) {
    return column.unit().equals("st") || antal(column.label());
  }

  /** Whether half the columns or more, rates aside, count or measure things. */
  private static boolean mostlyNoMoney(List<ColumnMeaning> meanings) {
    long rates = meanings.stream().filter(m -> m.unit().equals("%")).count();
    long others = meanings.stream().filter(m -> !m.unit().isEmpty()).count() - rates;
    return others > 0 && 2 * others >= meanings.size() - rates;
  }

  /** Whether the text, or what stands behind one of its commas, begins with {@code antal}. */
  private static boolean antal(String text) {
    return Stream.of(text.split(",", -1))
        .map(part -> part.strip().split("[\\s(]", 2)[0])
        .anyMatch(first -> Folding.letters(first).equals("antal"));
  }

  private boolean money(FrameRow row) {
    String unit = meaning.rowUnit(row.label());
    if (!unit.isEmpty()) {
      return !unit.equals("st") && !unit.equals("%");
    }
    String code = code(row);
    return !code.isEmpty() && items.unit(code).isEmpty();
  }

  private String code(FrameRow row) {
    return items.code(row.label()).orElse("");
  }
}
