package io.github.bokslut.structure;

import io.github.bokslut.dictionary.SectionTitles;
import io.github.bokslut.model.Section;
import java.util.ArrayList;
import java.util.List;

/** Finds headings and re-flows the running text under them. */
final class SectionFinder {
  /** The sections, and every paragraph with the section it stands in. */
  record Found(List<Section> sections, List<Passage> passages) {}

  private final Headings headings;
  private final Reflow reflow;

  SectionFinder(SectionTitles titles, Reflow reflow) {
    this.headings = new Headings(titles);
    this.reflow = reflow;
  }

  Found find(List<FlowLine> lines) {
    List<Headings.Heading> marked = headings.find(lines);
    List<Section> sections = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int from = 0;
    for (int h = 0; h <= marked.size(); h++) {
      int to = h < marked.size() ? marked.get(h).first() : lines.size();
      int number = sections.size();
      List<Passage> text = passages(lines.subList(from, to), number);
      passages.addAll(text);
      if (number > 0) {
        close(sections, text, lastPage(lines, from, to));
      }
      if (h < marked.size()) {
        Headings.Heading heading = marked.get(h);
        while (!open.isEmpty()
            && sections.get(open.get(open.size() - 1) - 1).level() >= heading.level()) {
          open.remove(open.size() - 1);
        }
        int parent = open.isEmpty() ? 0 : open.get(open.size() - 1);
        int page = lines.get(heading.first()).page();
        sections.add(
            new Section(number + 1, parent, heading.level(), heading.title(), page, page, ""));
        open.add(number + 1);
        from = heading.last() + 1;
      }
    }
    return new Found(sections, passages);
  }

  private static void close(List<Section> sections, List<Passage> text, int lastPage) {
    Section s = sections.get(sections.size() - 1);
    String joined = String.join("\n\n", text.stream().map(Passage::text).toList());
    sections.set(
        sections.size() - 1,
        new Section(
            s.number(),
            s.parent(),
            s.level(),
            s.title(),
            s.pageFrom(),
            Math.max(s.pageFrom(), lastPage),
            joined));
  }

  private static int lastPage(List<FlowLine> lines, int from, int to) {
    int page = 0;
    for (FlowLine line : lines.subList(from, to)) {
      if (line.use() != FlowLine.Use.FURNITURE) {
        page = line.page();
      }
    }
    return page;
  }

  private List<Passage> passages(List<FlowLine> lines, int section) {
    List<Passage> out = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int page = 0;
    for (FlowLine line : lines) {
      if (!line.free()) {
        // Furniture interrupts no paragraph, a table does.
        if (line.use() == FlowLine.Use.TABLE) {
          flush(open, page, section, out);
        }
        continue;
      }
      if (!open.isEmpty() && line.gap() && !goesOn(open.get(open.size() - 1), line.text())) {
        flush(open, page, section, out);
      }
      if (open.isEmpty()) {
        page = line.page();
      }
      open.add(line.text());
    }
    flush(open, page, section, out);
    return out;
  }

  private void flush(List<String> open, int page, int section, List<Passage> out) {
    if (!open.isEmpty()) {
      out.add(new Passage(page, section, reflow.join(open)));
      open.clear();
    }
  }

  /** Whether a sentence broken by space or a page edge goes on in the next line. */
  private static boolean goesOn(String before, String next) {
    boolean ended = before.matches(".*[.!?:][)\"”]?$");
    boolean starts = !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    boolean number = !next.isEmpty() && Character.isDigit(next.charAt(0)) && before.length() > 60;
    return !ended && (starts || number);
  }
}
