package io.github.bokslut.model;

import java.util.Locale;

/** How the CSV files are spelled. */
public enum CsvDialect {
  /** RFC 4180 with commas and decimal points. */
  STANDARD(',', '.', false),
  /** What a Swedish Excel opens by a double click: semicolons, decimal commas, a BOM. */
  EXCEL_SV(';', ',', true);

  private final char delimiter;
  private final char decimalMark;
  private final boolean byteOrderMark;

  CsvDialect(char delimiter, char decimalMark, boolean byteOrderMark) {
    this.delimiter = delimiter;
    this.decimalMark = decimalMark;
    this.byteOrderMark = byteOrderMark;
  }

  public char delimiter() {
    return delimiter;
  }

  public char decimalMark() {
    return decimalMark;
  }

  public boolean byteOrderMark() {
    return byteOrderMark;
  }

  /** The spelling of the command line: {@code standard}, {@code excel-sv}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
