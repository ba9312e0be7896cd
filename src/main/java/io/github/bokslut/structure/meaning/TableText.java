package io.github.bokslut.structure.meaning;

import java.util.List;

/**
 * The words of a table beside its column headers.
 *
 * @param title heading above it
 * @param caption other text directly above it, such as {@code Belopp i tkr} or a sentence
 * @param corner what is printed over the label column
 * @param rowLabels labels of its rows
 * @param context what the document says of its period and unit
 */
public record TableText(
    String title, String caption, String corner, List<String> rowLabels, DocumentContext context) {
  public TableText {
    rowLabels = List.copyOf(rowLabels);
  }

  /** All that is printed over the table beside its column headers. */
  public String around() {
    return title + " " + caption + " " + corner;
  }
}
