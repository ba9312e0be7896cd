package io.github.bokslut.structure.meaning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is printed over one numeric column, and its numbers.
 *
 * @param lines header lines from the top, those of a heading that spans several columns included;
 *     empty when nothing is printed or could be placed
 * @param values the column's numbers as read, one per data row, empty for a dash, a blank or an
 *     open choice; all columns of a table have the same length (or are empty when unknown)
 * @param percent whether most of its cells are printed with a percent sign
 */
public record ColumnHeading(
    List<String> lines, List<Optional<BigDecimal>> values, boolean percent) {
  public ColumnHeading {
    lines = List.copyOf(lines);
    values = List.copyOf(values);
  }

  /** The number in one data row, from 0; empty where there is none or the rows are unknown. */
  Optional<BigDecimal> value(int row) {
    return row < values.size() ? values.get(row) : Optional.empty();
  }

  /** The lines joined, hyphenation undone. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      String part = line.strip();
      if (part.isEmpty()) {
        continue;
      }
      boolean hyphenated =
          out.length() > 1
              && out.charAt(out.length() - 1) == '-'
              && Character.isLetter(out.charAt(out.length() - 2))
              && Character.isLowerCase(part.charAt(0));
      if (hyphenated) {
        out.setLength(out.length() - 1);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '/' && !dated(out, part)) {
        out.append(' ');
      }
      out.append(part);
    }
    return out.toString();
  }

  /** Whether a date breaks here: {@code 2025-} above {@code 08-31}. */
  private static boolean dated(StringBuilder above, String part) {
    int last = above.length() - 1;
    return last > 0
        && above.charAt(last) == '-'
        && Character.isDigit(above.charAt(last - 1))
        && Character.isDigit(part.charAt(0));
  }
}
