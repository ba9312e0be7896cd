package io.github.bokslut.export;

import io.github.bokslut.model.CsvDialect;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes one CSV file of the contract in one dialect; the header row comes by itself. */
public final class CsvWriter implements Closeable {
  private final CsvFile file;
  private final CsvDialect dialect;
  private final CSVPrinter printer;

  /**
   * @param out takes the text; must encode as UTF-8
   */
  public CsvWriter(CsvFile file, CsvDialect dialect, Writer out) throws IOException {
    this.file = file;
    this.dialect = dialect;
    if (dialect.byteOrderMark()) {
      out.write('\uFEFF');
    }
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(dialect.delimiter())
            .setRecordSeparator('\n')
            .get();
    this.printer = new CSVPrinter(out, format);
    printer.printRecord(file.fields().stream().map(Field::name).toList());
  }

  /**
   * @param values plain values in column order, numbers with a decimal point
   */
  public void row(List<String> values) throws IOException {
    List<Field> fields = file.fields();
    if (values.size() != fields.size()) {
      throw new IllegalArgumentException(
          file.fileName() + " has " + fields.size() + " columns, row has " + values.size());
    }
    List<String> printed = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      printed.add(spell(fields.get(i), values.get(i)));
    }
    printer.printRecord(printed);
  }

  private String spell(Field field, String value) {
    return switch (field.type()) {
      case TEXT -> SpreadsheetText.guarded(value);
      case RAW -> SpreadsheetText.guardedUnlessNumber(value);
      case NUMBER -> value.replace('.', dialect.decimalMark());
      case CODE -> SpreadsheetText.guarded(value);
      case INTEGER, DATE -> value;
    };
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
