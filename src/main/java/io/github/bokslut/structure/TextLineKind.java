package io.github.bokslut.structure;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.List;
import java.util.Optional;

/** What one line of plain text can be to a table. */
enum TextLineKind {
  BLANK,
  /** Two or more numbers at its end, and little beside them but a label. */
  ROW,
  /** One number at its end. */
  WEAK_ROW,
  /** Speaks as table headers do: measures, years, units. */
  HEADER,
  /** Few words, no sentence. */
  SHORT,
  PROSE;

  private static final int SHORT_WORDS = 7;
  private static final int LONGEST_ROW_LABEL = 10;

  /** {@code Diff.}, {@code Budg.}: the stop of a header word, not of a sentence. */
  private static final int LONGEST_ABBREVIATION = 7;

  private static final double YEARS_OF_HEADER = 0.6;

  static TextLineKind of(TextLine line, Optional<PrintedRow> row, TableMeaning meaning) {
    if (line.blank() || line.tokens().stream().allMatch(t -> NumberPrint.noise(t.raw()))) {
      return BLANK;
    }
    if (years(line, meaning)) {
      return HEADER;
    }
    if (row.isPresent() && label(row.get()).size() <= LONGEST_ROW_LABEL) {
      if (row.get().most() >= 2) {
        return ROW;
      }
      return sentence(label(row.get()), meaning) ? PROSE : WEAK_ROW;
    }
    if (line.tokens().size() > SHORT_WORDS * 2 || sentence(line.tokens(), meaning)) {
      return PROSE;
    }
    if (meaning.isHeader(line.text()) || unitLine(line)) {
      return HEADER;
    }
    return line.tokens().size() <= SHORT_WORDS ? SHORT : PROSE;
  }

  private static List<TextToken> label(PrintedRow row) {
    return row.cuts().get(row.natural()).get(0).label();
  }

  /** Mostly years: the numbers of a header, not of a row. */
  private static boolean years(TextLine line, TableMeaning meaning) {
    long numbers = 0;
    long years = 0;
    for (TextToken token : line.tokens()) {
      if (token.hasDigit()) {
        numbers++;
        years += NumberPrint.year(token.raw()) ? 1 : 0;
      }
    }
    return years > 0 && years >= YEARS_OF_HEADER * numbers && !sentence(line.tokens(), meaning);
  }

  private static boolean unitLine(TextLine line) {
    return line.text().matches("(?iu)\\(?(?:belopp|tkr|kkr|mkr|mnkr|miljoner|tusen).*");
  }

  /** Whether the words read as part of a sentence: a stop inside or many words. */
  private static boolean sentence(List<TextToken> tokens, TableMeaning meaning) {
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      words += tokens.get(i).hasLetter() ? 1 : 0;
      boolean last = i == tokens.size() - 1;
      boolean abbreviated =
          tokens.get(i).hasLetter()
              && text.length() <= LONGEST_ABBREVIATION
              && meaning.isHeader(text);
      boolean stop = text.length() > 4 && text.endsWith(".") && !abbreviated;
      boolean ends =
          last ? words > 4 : words > 3 && Character.isUpperCase(tokens.get(i + 1).text().charAt(0));
      if (stop && ends) {
        return true;
      }
    }
    return words > LONGEST_ROW_LABEL + 2;
  }
}
