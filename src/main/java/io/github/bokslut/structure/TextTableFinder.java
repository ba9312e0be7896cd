package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the blocks of lines that are tables of numbers in plain text. */
final class TextTableFinder {
  private static final int HEADER_LINES = 14;
  private static final int TITLE_REACH = 4;
  private static final int FEWEST_SINGLE_ROWS = 3;

  private final TableMeaning meaning;
  private final HeaderWords words;
  private final LabelLines labels;
  private final RowReader reader = new RowReader();

  TextTableFinder(TableMeaning meaning, HeaderWords words) {
    this.meaning = meaning;
    this.words = words;
    this.labels = new LabelLines(words);
  }

  List<TextBlock> find(List<TextLine> lines) {
    List<Optional<PrintedRow>> rows = new ArrayList<>();
    List<TextLineKind> kinds = new ArrayList<>();
    Set<Integer> heads = RunningHeads.of(lines, words);
    boolean notes = false;
    for (TextLine line : lines) {
      notes =
          line.tokens().stream().anyMatch(t -> meaning.isNote(t.text()))
              || (notes && line.lineOnPage() > 0);
      Optional<PrintedRow> row =
          pageNumber(lines, rows.size()) ? Optional.empty() : reader.read(line, notes);
      rows.add(row);
      boolean head = heads.contains(line.index());
      kinds.add(head ? TextLineKind.BLANK : TextLineKind.of(line, row, meaning));
    }
    kinds = labels.among(lines, kinds);
    List<TextBlock> blocks = new ArrayList<>();
    int at = 0;
    int floor = 0;
    while (at < lines.size()) {
      if (kinds.get(at) != TextLineKind.ROW && kinds.get(at) != TextLineKind.WEAK_ROW) {
        at++;
        continue;
      }
      int end = end(lines, kinds, at);
      Optional<TextBlock> block = block(lines, rows, kinds, floor, at, end);
      if (block.isPresent()) {
        blocks.add(block.get());
        floor = end;
      }
      at = end;
    }
    return blocks;
  }

  /** A lone small number below a gap, with nothing after it on its page. */
  private static boolean pageNumber(List<TextLine> lines, int i) {
    TextLine line = lines.get(i);
    if (line.tokens().size() != 1 || !line.tokens().get(0).raw().matches("[1-9][0-9]{0,2}")) {
      return false;
    }
    boolean gap = i > 0 && lines.get(i - 1).page() == line.page() && lines.get(i - 1).blank();
    return gap
        && lines.subList(i + 1, lines.size()).stream()
            .takeWhile(l -> l.page() == line.page())
            .allMatch(TextLine::blank);
  }

  /** Index after the last row that can be reached from the row at {@code start}. */
  private static int end(List<TextLine> lines, List<TextLineKind> kinds, int start) {
    int end = start + 1;
    int between = 0;
    for (int i = start + 1; i < lines.size() && between <= LabelLines.MOST; i++) {
      if (lines.get(i).page() != lines.get(start).page()) {
        break;
      }
      switch (kinds.get(i)) {
        case ROW, WEAK_ROW -> {
          end = i + 1;
          between = 0;
        }
        case BLANK -> {}
        case SHORT -> {
          if (standsAlone(lines, i)) {
            return end;
          }
          between++;
        }
        default -> {
          return end;
        }
      }
    }
    return end;
  }

  /** Space above and below: the heading of another table, not part of a label. */
  private static boolean standsAlone(List<TextLine> lines, int i) {
    boolean above = lines.get(i - 1).blank();
    boolean below = i + 1 >= lines.size() || lines.get(i + 1).blank();
    boolean goesOn = Character.isLowerCase(lines.get(i).text().codePointAt(0));
    return above && below && !goesOn;
  }

  private Optional<TextBlock> block(
      List<TextLine> lines,
      List<Optional<PrintedRow>> rows,
      List<TextLineKind> kinds,
      int floor,
      int start,
      int end) {
    List<TextBlock.Part> body = new ArrayList<>();
    int strong = 0;
    int weak = 0;
    for (int i = start; i < end; i++) {
      if (kinds.get(i) != TextLineKind.BLANK) {
        body.add(new TextBlock.Part(lines.get(i), rows.get(i)));
        strong += kinds.get(i) == TextLineKind.ROW ? 1 : 0;
        weak += kinds.get(i) == TextLineKind.WEAK_ROW ? 1 : 0;
      }
    }
    if (end < lines.size() && continuesLabel(lines.get(end), kinds.get(end))) {
      body.add(new TextBlock.Part(lines.get(end), Optional.empty()));
    }
    int top = headerTop(lines, kinds, floor, start);
    boolean headed = kinds.subList(top, start).contains(TextLineKind.HEADER);
    boolean enough =
        strong >= 2 || (strong == 1 && headed) || (headed && weak >= FEWEST_SINGLE_ROWS);
    if (!enough || !labelled(body) || leaders(body)) {
      return Optional.empty();
    }
    return Optional.of(assemble(lines, kinds, floor, top, start, body));
  }

  private TextBlock assemble(
      List<TextLine> lines,
      List<TextLineKind> kinds,
      int floor,
      int top,
      int start,
      List<TextBlock.Part> body) {
    List<TextLine> header = new ArrayList<>();
    int last = start > top ? kinds.subList(top, start).lastIndexOf(TextLineKind.HEADER) + top : top;
    for (int i = top; i < start; i++) {
      boolean label = i > last && labels.vague(lines, kinds, i);
      if (kinds.get(i) != TextLineKind.BLANK && !label) {
        header.add(lines.get(i));
      }
    }
    String title = "";
    List<String> caption = new ArrayList<>();
    int seen = 0;
    for (int i = top - 1; i >= floor && seen <= TITLE_REACH && title.isEmpty(); i--) {
      if (lines.get(i).page() != lines.get(start).page()) {
        break;
      }
      boolean heads = kinds.get(i) == TextLineKind.HEADER;
      if (kinds.get(i) == TextLineKind.SHORT || (heads && titleLike(lines.get(i)))) {
        title = lines.get(i).text();
      } else if (kinds.get(i) == TextLineKind.PROSE) {
        caption.add(0, lines.get(i).text());
      }
      seen += kinds.get(i) == TextLineKind.BLANK ? 0 : 1;
    }
    return new TextBlock(title, String.join(" ", caption), header, body);
  }

  /** A title may name one year or measure, it is no row of headings. */
  private boolean titleLike(TextLine line) {
    long years = line.tokens().stream().filter(t -> NumberPrint.year(t.raw())).count();
    return years <= 1 && !caption(line, meaning) && line.tokens().get(0).hasLetter();
  }

  /** First line of the header over the row at {@code start}; {@code start} when there is none. */
  private int headerTop(List<TextLine> lines, List<TextLineKind> kinds, int floor, int start) {
    int top = start;
    for (int i = start - 1; i >= floor && i >= start - HEADER_LINES; i--) {
      boolean samePage = lines.get(i).page() == lines.get(start).page();
      if (!samePage || kinds.get(i) == TextLineKind.PROSE) {
        break;
      }
      if (kinds.get(i) == TextLineKind.HEADER && !caption(lines.get(i), meaning)) {
        top = i;
      }
    }
    return top;
  }

  /** A line that ends in a stop is a caption, no header, unless its last word is abbreviated. */
  private static boolean caption(TextLine line, TableMeaning meaning) {
    TextToken last = line.tokens().get(line.tokens().size() - 1);
    boolean abbreviated = last.hasLetter() && meaning.isHeader(last.text());
    return line.tokens().size() > 3 && line.text().endsWith(".") && !abbreviated;
  }

  private static boolean continuesLabel(TextLine line, TextLineKind kind) {
    return kind == TextLineKind.SHORT
        && line.tokens().size() <= 3
        && Character.isLowerCase(line.text().charAt(0));
  }

  /** At least half of the rows have a label of letters, in the line or before it. */
  private static boolean labelled(List<TextBlock.Part> body) {
    int rows = 0;
    int labels = 0;
    boolean pending = false;
    for (TextBlock.Part part : body) {
      if (part.row().isEmpty()) {
        pending = true;
        continue;
      }
      rows++;
      PrintedRow row = part.row().get();
      boolean letters =
          row.cuts().get(row.natural()).get(0).label().stream().anyMatch(TextToken::hasLetter);
      labels += letters || pending ? 1 : 0;
      pending = false;
    }
    return labels * 2 >= rows;
  }

  /** A table of contents: dots that lead to page numbers. */
  private static boolean leaders(List<TextBlock.Part> body) {
    long led =
        body.stream()
            .filter(p -> p.line().printed().matches(".*(?:\\. ?){4,}.*|.*…{2,}.*"))
            .count();
    return led * 2 > body.size();
  }
}
