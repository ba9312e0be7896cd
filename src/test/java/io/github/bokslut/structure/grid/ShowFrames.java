package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Page;
import io.github.bokslut.structure.meaning.TableMeaning;
import io.github.bokslut.wire.PageCodec;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Development aid: prints the rows and frames of one recorded page. */
final class ShowFrames {
  private ShowFrames() {}

  public static void main(String[] args) throws Exception {
    NumberGrammar grammar = NumberGrammar.load();
    TableMeaning meaning = TableMeaning.load();
    GridTables tables = new GridTables(grammar, meaning, LineItems.load(), Lexicon.swedish());
    List<Page> pages;
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      pages = new PageCodec().read(in);
    }
    Page page = pages.get(Integer.parseInt(args[1]) - 1);
    List<Segment> segments = new Segments(grammar).of(page);
    for (List<Segment> strip : Strips.of(segments)) {
      System.out.println("--- strip");
      for (VisualRow row : VisualRows.of(strip)) {
        System.out.printf("%5.1f ", row.middle());
        row.segments()
            .forEach(
                s ->
                    System.out.printf(
                        "[%s %.0f-%.0f %s] ", s.text(), s.box().x(), s.box().right(), s.kind()));
        System.out.println();
      }
      for (Block block : new BlockFinder(meaning).blocks(VisualRows.of(strip))) {
        System.out.println("block rows " + block.rows().size() + " bands " + block.bands());
        System.out.println("layout " + new LayoutFinder(grammar, meaning).of(block));
      }
    }
    for (Frame frame : tables.frames(page, Furniture.of(pages))) {
      System.out.println("frame " + frame.layout() + "\n" + frame.header());
      frame
          .rows()
          .forEach(
              r ->
                  System.out.println(
                      "   "
                          + r.label()
                          + " | "
                          + r.note()
                          + " | "
                          + r.cells().stream()
                              .map(c -> c.stream().map(Segment::text).toList())
                              .toList()));
    }
  }
}
