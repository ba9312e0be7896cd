package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.ColumnHint;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Segmentation;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.PrintedRow.Variant;
import io.github.bokslut.structure.RowValues.Choice;
import io.github.bokslut.structure.TextRows.LabelledRow;
import io.github.bokslut.structure.meaning.ColumnHeading;
import io.github.bokslut.structure.meaning.ColumnMeaning;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import io.github.bokslut.structure.meaning.TableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a {@link Table} of one block of plain text lines. */
final class TextTableBuilder {
  private static final double AS_READ = 0.95;
  private static final double UNSURE = 0.5;

  /** A cut is taken as it stands when the next one costs at least this much more. */
  private static final double MARGIN = 1;

  /** A dearer cut assumes too much to be taken as it stands. */
  private static final double DEAREST = 1.6;

  /**
   * Where fewer rows than this share can be cut in one way only, the text is so damaged that what
   * looks whole is not: tokens are lost, joined or invented as often as not. Of fourteen scans read
   * line by line, 19 of the 25 wrong cells without a flag stood in such tables.
   */
  private static final double LEGIBLE = 2 / 3.0;

  /** Fewer rows do not show what the table is like once one of it is torn. */
  private static final int FEWEST_PLAIN = 4;

  /** What is known of the columns. */
  private record Columns(
      List<ColumnMeaning> meanings, String unit, List<ColumnHint> hints, boolean sickLeave) {}

  private final NumberGrammar grammar;
  private final TableMeaning meaning;
  private final HeaderWords words;
  private final LineItems lineItems;
  private final DocumentContext context;

  TextTableBuilder(
      NumberGrammar grammar,
      TableMeaning meaning,
      HeaderWords words,
      LineItems lineItems,
      DocumentContext context) {
    this.lineItems = lineItems;
    this.grammar = grammar;
    this.meaning = meaning;
    this.words = words;
    this.context = context;
  }

  /**
   * @param number of the table in the document
   */
  Optional<Table> build(TextBlock block, int number) {
    TextRows cut = new TextRows(block, HeaderPlacer.counts(block.header(), words));
    List<LabelledRow> rows = cut.rows();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int columns = cut.columns();
    List<ColumnHint> hints = hints(rows, columns);
    List<List<Choice>> choices =
        rows.stream().map(r -> r.variants().stream().map(v -> choice(v, hints)).toList()).toList();
    RowValues values = new RowValues(choices, columns);
    List<RowValues.Difference> differences = values.differences();
    List<Choice> best = values.best(differences);

    HeaderPlacer.Placed header =
        new HeaderPlacer(words, columns, differences)
            .place(block.header(), TextExtents.of(rows, columns));
    List<String> labels = rows.stream().map(TextTableBuilder::label).toList();
    TableText text =
        new TableText(block.title(), block.caption(), header.corner(), labels, context);
    List<ColumnHeading> headings = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int column = c;
      headings.add(
          new ColumnHeading(
              header.lines().get(c),
              best.stream().map(b -> b.values().get(column)).toList(),
              percent(rows, column)));
    }
    List<ColumnMeaning> meanings = meaning.columns(text, headings);
    String unit = meaning.unit(text);
    Columns known =
        new Columns(meanings, unit, hints, lineItems.ofSickLeave(text.around(), labels));
    List<Boolean> certain = rows.stream().map(TextTableBuilder::certain).toList();
    long plain = certain.stream().filter(c -> c).count();
    boolean legible =
        plain == rows.size() || (plain >= FEWEST_PLAIN && plain >= LEGIBLE * rows.size());
    List<Row> made = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      boolean sure = legible && certain.get(r);
      made.add(row(made.size() + 1, rows.get(r), labels.get(r), known, sure));
    }
    return Optional.of(
        new Table(
            number,
            block.firstLine().page(),
            block.title(),
            columns(meanings, unit),
            made,
            List.of(),
            List.of()));
  }

  private static List<Column> columns(List<ColumnMeaning> meanings, String unit) {
    List<Column> columns = new ArrayList<>();
    for (ColumnMeaning m : meanings) {
      columns.add(
          new Column(
              columns.size() + 1,
              m.label(),
              m.measure(),
              m.period(),
              m.unit().isEmpty() ? unit : m.unit(),
              Box.UNKNOWN));
    }
    return columns;
  }

  /** Printed decimals of most cells of each column. */
  private List<ColumnHint> hints(List<LabelledRow> rows, int columns) {
    List<ColumnHint> hints = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int[] counts = new int[8];
      int seen = 0;
      for (LabelledRow row : rows) {
        List<TextToken> cell = row.variants().get(0).cells().get(c);
        if (cell.stream().anyMatch(TextToken::hasDigit)) {
          counts[Math.min(7, grammar.decimals(raw(cell)))]++;
          seen++;
        }
      }
      int most = 0;
      for (int d = 1; d < counts.length; d++) {
        most = counts[d] > counts[most] ? d : most;
      }
      hints.add(counts[most] * 2 > seen ? new ColumnHint(most) : ColumnHint.NONE);
    }
    return hints;
  }

  private Choice choice(Variant variant, List<ColumnHint> hints) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (int c = 0; c < variant.cells().size(); c++) {
      values.add(
          variant.cells().get(c).isEmpty()
              ? Optional.empty()
              : candidates(variant.cells().get(c), hints.get(c)).get(0).value());
    }
    return new Choice(values, variant.cost());
  }

  private List<Candidate> candidates(List<TextToken> cell, ColumnHint hint) {
    return grammar.candidatesOf(words(cell), hint);
  }

  private static List<Word> words(List<TextToken> cell) {
    return cell.stream().map(TextToken::word).toList();
  }

  private static String raw(List<TextToken> cell) {
    return cell.stream().map(TextToken::raw).collect(Collectors.joining(" "));
  }

  private static boolean percent(List<LabelledRow> rows, int column) {
    int numbers = 0;
    int percents = 0;
    for (LabelledRow row : rows) {
      String raw = raw(row.variants().get(0).cells().get(column));
      if (raw.chars().anyMatch(Character::isDigit)) {
        numbers++;
        percents += raw.contains("%") ? 1 : 0;
      }
    }
    return numbers > 0 && percents * 2 > numbers;
  }

  private static String label(LabelledRow row) {
    return TextLabels.join(
        row.before(), TextLabels.clean(row.variants().get(0).label()), row.after());
  }

  /**
   * Whether there is one way alone to cut the row into its cells. After a comma the label goes on:
   * what follows is its unit, or a part of a number, whatever it was read as.
   */
  private static boolean certain(LabelledRow row) {
    List<Variant> variants = row.variants();
    return row.certain()
        && variants.get(0).cost() < DEAREST
        && (variants.size() == 1 || variants.get(1).cost() - variants.get(0).cost() >= MARGIN)
        && !goesOn(variants.get(0).label());
  }

  private static boolean goesOn(List<TextToken> label) {
    return !label.isEmpty() && label.get(label.size() - 1).raw().endsWith(",");
  }

  private Row row(int number, LabelledRow row, String label, Columns known, boolean certain) {
    String rowUnit = meaning.rowUnit(label);
    String code = lineItems.code(label, known.sickLeave()).orElse("");
    String usual = lineItems.usualUnit(code);
    List<Segmentation> segmentations = new ArrayList<>();
    List<Variant> variants = row.variants();
    for (Variant variant : variants) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < variant.cells().size(); c++) {
        List<TextToken> cell = variant.cells().get(c);
        if (!cell.isEmpty()) {
          String columnUnit = known.meanings().get(c).unit();
          List<String> units =
              List.of(raw(cell).contains("%") ? "%" : "", rowUnit, columnUnit, known.unit(), usual);
          String unit = units.stream().filter(u -> !u.isEmpty()).findFirst().orElse("");
          cells.add(cell(c + 1, cell, unit, known.hints().get(c), certain));
        }
      }
      String own = TextLabels.join(row.before(), TextLabels.clean(variant.label()), row.after());
      String note = variant.note().map(TextToken::raw).orElse("");
      double cost = variant.cost() - row.variants().get(0).cost();
      segmentations.add(new Segmentation(own, note, cells, cost));
    }
    Segmentation first = segmentations.get(0);
    return new Row(
        number,
        row.line().page(),
        label,
        0,
        lineItems.fitting(code, first.cells().stream().map(Cell::unit).toList()),
        first.note(),
        Box.UNKNOWN,
        first.cells(),
        segmentations.size() == 1 ? List.of() : segmentations);
  }

  private Cell cell(
      int column, List<TextToken> tokens, String unit, ColumnHint hint, boolean certain) {
    List<Candidate> candidates = candidates(tokens, hint);
    Candidate first = candidates.get(0);
    boolean plain = first.rules().isEmpty() && first.cost() < 0.7 && grammar.literal(raw(tokens));
    boolean sure = certain && plain;
    Decision decision =
        new Decision(
            first.rules().isEmpty() ? first.value() : asRead(candidates),
            sure ? Status.OK : Status.SUSPECT,
            sure ? AS_READ : UNSURE,
            List.of(),
            List.of());
    return new Cell(
        column,
        words(tokens),
        Box.UNKNOWN,
        raw(tokens),
        unit,
        candidates,
        Cell.Agreement.SINGLE,
        decision);
  }

  /** The value without any assumed reading error, where one candidate has it. */
  private static Optional<BigDecimal> asRead(List<Candidate> candidates) {
    return candidates.stream()
        .filter(c -> c.rules().isEmpty())
        .findFirst()
        .flatMap(Candidate::value);
  }
}
