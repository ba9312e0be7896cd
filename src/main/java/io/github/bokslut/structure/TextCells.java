package io.github.bokslut.structure;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a ruled table of text: the printed lines of each cell.
 *
 * @param lines one list of lines per column
 * @param circles circles per column
 * @param box around the row
 */
record TextCells(List<List<String>> lines, List<List<Mark>> circles, Box box) {
  /** Share of a line's height by which two words of one line may be apart. */
  private static final double ONE_LINE = 0.6;

  /** The rows of a grid on its page, header row included. */
  static List<TextCells> of(Page page, RuledGrid grid, Reflow reflow) {
    int rows = grid.rows().size() - 1;
    int columns = grid.columns().size() - 1;
    List<List<List<Word>>> words = new ArrayList<>();
    List<List<List<Mark>>> circles = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      words.add(new ArrayList<>());
      circles.add(new ArrayList<>());
      for (int c = 0; c < columns; c++) {
        words.get(r).add(new ArrayList<>());
        circles.get(r).add(new ArrayList<>());
      }
    }
    for (Word word : RuledRisks.words(page)) {
      Box box = page.straightened(word.box());
      int r = grid.row(box.centerY());
      int c = grid.column(box.centerX());
      if (r >= 0 && c >= 0) {
        words.get(r).get(c).add(word);
      }
    }
    for (Mark mark : page.marks()) {
      Box box = page.straightened(mark.box());
      int r = grid.row(box.centerY());
      int c = grid.column(box.centerX());
      if (mark.kind() == Mark.Kind.CIRCLE && r >= 0 && c >= 0) {
        circles.get(r).get(c).add(mark);
      }
    }
    List<TextCells> out = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      double top = grid.rows().get(r);
      Box full = grid.box();
      Box box = new Box(full.x(), top, full.width(), grid.rows().get(r + 1) - top);
      List<List<String>> lines = words.get(r).stream().map(cell -> lines(page, cell)).toList();
      out.add(new TextCells(lines, List.copyOf(circles.get(r)), box));
    }
    return out;
  }

  private static List<String> lines(Page page, List<Word> words) {
    List<Word> down =
        words.stream()
            .sorted(Comparator.comparingDouble(w -> page.straightened(w.box()).centerY()))
            .toList();
    List<List<Word>> rows = new ArrayList<>();
    double y = 0;
    for (Word word : down) {
      Box box = page.straightened(word.box());
      boolean same = !rows.isEmpty() && box.centerY() - y < ONE_LINE * Math.max(6, box.height());
      if (!same) {
        rows.add(new ArrayList<>());
        y = box.centerY();
      }
      rows.get(rows.size() - 1).add(word);
    }
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .sorted(Comparator.comparingDouble(w -> w.box().x()))
                    .map(Word::text)
                    .filter(t -> !t.isBlank())
                    .collect(Collectors.joining(" ")))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  boolean empty() {
    return lines.stream().allMatch(List::isEmpty) && circles.stream().allMatch(List::isEmpty);
  }

  boolean blank(int column) {
    return column < 0 || lines.get(column).isEmpty();
  }

  /** Each cell's lines as one text. */
  List<String> texts(Reflow reflow) {
    return lines.stream().map(reflow::join).toList();
  }

  /** Each cell's lines with spaces between. */
  List<String> plain() {
    return lines.stream().map(l -> String.join(" ", l)).toList();
  }

  List<Mark> marks(int column) {
    return column < 0 ? List.of() : circles.get(column);
  }

  /** This row with the rest of it from the next page. */
  TextCells and(TextCells rest) {
    List<List<String>> all = new ArrayList<>();
    List<List<Mark>> marks = new ArrayList<>();
    for (int c = 0; c < lines.size(); c++) {
      List<String> cell = new ArrayList<>(lines.get(c));
      cell.addAll(rest.lines.get(c));
      all.add(cell);
      List<Mark> both = new ArrayList<>(circles.get(c));
      both.addAll(rest.circles.get(c));
      marks.add(both);
    }
    return new TextCells(all, marks, box);
  }
}
