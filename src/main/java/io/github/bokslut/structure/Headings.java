package io.github.bokslut.structure;

import io.github.bokslut.dictionary.SectionTitles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings from running text: by type where the page shows it, else by a short line without a
 * stop that stands between finished text and new text.
 */
final class Headings {
  /**
   * A heading of one or more lines.
   *
   * @param first index of its first line
   * @param last index of its last line
   */
  record Heading(int first, int last, String title, int level) {}

  private static final int MOST_WORDS = 12;
  private static final int MOST_CHARACTERS = 90;

  /** A line of more characters with the next one close below it is running text. */
  private static final int FULL_LINE = 64;

  private static final double LARGER = 1.12;
  private static final double SAME_SIZE = 1.06;

  /** Headings whose sizes differ by less than this factor are of one level. */
  private static final double DISTINCT = 1.09;

  private static final Pattern NUMBERED =
      Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?\\s+\\p{Lu}.*");
  private static final Pattern ENDS_OPEN =
      Pattern.compile(
          ".*(?:[,;–-]|\\b(?:och|eller|samt|av|för|i|på|till|med|som|att|en|ett|den|det|de|om|vid|från))$");

  private final SectionTitles titles;

  Headings(SectionTitles titles) {
    this.titles = titles;
  }

  List<Heading> find(List<FlowLine> lines) {
    double body = bodySize(lines);
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (heading(lines, i, body)) {
        int last = i;
        while (body > 0
            && last + 1 < lines.size()
            && wraps(lines.get(last), lines.get(last + 1), body)) {
          last++;
        }
        spans.add(new int[] {i, last});
        i = last;
      }
    }
    return levelled(lines, spans, body);
  }

  /** The size that most characters of free lines are printed in; 0 when unknown. */
  private static double bodySize(List<FlowLine> lines) {
    TreeMap<Double, Integer> characters = new TreeMap<>();
    for (FlowLine line : lines) {
      if (line.free() && line.size() > 0) {
        characters.merge(Math.rint(line.size() * 2) / 2, line.text().length(), Integer::sum);
      }
    }
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }

  private boolean heading(List<FlowLine> lines, int i, double body) {
    FlowLine line = lines.get(i);
    if (line.use() == FlowLine.Use.TITLE) {
      return true;
    }
    if (!line.free() || !titleLike(line.text())) {
      return false;
    }
    boolean stands = body > 0 ? larger(line, body) || apart(lines, i, body) : apart(lines, i, 0);
    return stands && leads(lines, i);
  }

  private static boolean larger(FlowLine line, double body) {
    return line.size() >= body * LARGER || (line.bold() && line.size() >= body * 0.95);
  }

  private static boolean titleLike(String text) {
    boolean length = text.length() <= MOST_CHARACTERS && text.split(" ", -1).length <= MOST_WORDS;
    int first = text.codePointAt(0);
    boolean starts = Character.isUpperCase(first) || NUMBERED.matcher(text).matches();
    long letters = text.chars().filter(Character::isLetter).count();
    boolean words = letters >= 3 && letters * 2 > text.replace(" ", "").length();
    return length
        && starts
        && words
        && !text.matches(".*[.,;:!]$")
        && !ENDS_OPEN.matcher(text).matches();
  }

  /** Stands after finished text (or space) although nothing in its type tells it from text. */
  private boolean apart(List<FlowLine> lines, int i, double body) {
    if (body > 0) {
      // Where type is known a heading in body type needs space above and a known wording.
      return lines.get(i).gap() && titles.level(lines.get(i).text()).isPresent();
    }
    FlowLine line = lines.get(i);
    if (i == 0 || line.gap()) {
      return i == 0 || !openBefore(lines, i);
    }
    FlowLine before = lines.get(i - 1);
    return !before.free() || before.text().matches(".*[.!?]$") || partOf(before, line);
  }

  /** Whether the numbers say that {@code line} heads the first part of the heading before it. */
  private static boolean partOf(FlowLine before, FlowLine line) {
    Matcher whole = NUMBERED.matcher(before.text());
    Matcher part = NUMBERED.matcher(line.text());
    return whole.matches() && part.matches() && part.group(1).startsWith(whole.group(1) + ".");
  }

  /**
   * Whether the free line before ends in the middle of a sentence that this line may go on with.
   */
  private static boolean openBefore(List<FlowLine> lines, int i) {
    FlowLine before = lines.get(i - 1);
    return before.free()
        && before.text().length() > 60
        && ENDS_OPEN.matcher(before.text()).matches();
  }

  /** What follows must be new text, another heading or a table, not the rest of a sentence. */
  private static boolean leads(List<FlowLine> lines, int i) {
    int next = i + 1;
    while (next < lines.size() && lines.get(next).use() == FlowLine.Use.FURNITURE) {
      next++;
    }
    if (next >= lines.size()) {
      return false;
    }
    FlowLine after = lines.get(next);
    if (!after.free()) {
      return true;
    }
    boolean fullLine = lines.get(i).text().length() > FULL_LINE && !after.gap();
    return !fullLine && !Character.isLowerCase(after.text().codePointAt(0));
  }

  /** A heading's second line: same type, no space between, below it and not beside it. */
  private static boolean wraps(FlowLine line, FlowLine next, double body) {
    return next.free()
        && !next.gap()
        && larger(line, body)
        && next.page() == line.page()
        && next.box().centerY() > line.box().bottom()
        && next.bold() == line.bold()
        && next.size() <= line.size() * SAME_SIZE
        && next.size() >= line.size() / SAME_SIZE
        && next.text().split(" ", -1).length <= MOST_WORDS;
  }

  private List<Heading> levelled(List<FlowLine> lines, List<int[]> spans, double body) {
    List<Double> sizes = body > 0 ? styles(lines, spans) : List.of();
    List<Heading> out = new ArrayList<>();
    int known = 0;
    for (int[] span : spans) {
      StringBuilder title = new StringBuilder();
      for (int i = span[0]; i <= span[1]; i++) {
        title.append(title.length() > 0 ? " " : "").append(lines.get(i).text());
      }
      OptionalInt usual = titles.level(title.toString());
      Matcher numbered = NUMBERED.matcher(title);
      int level;
      if (numbered.matches()) {
        level = numbered.group(1).split("\\.", -1).length;
        known = level;
      } else if (sizes.size() > 1) {
        level = level(sizes, lines.get(span[0]));
      } else if (usual.isPresent()) {
        level = usual.getAsInt();
        known = level;
      } else {
        level = known + 1;
      }
      out.add(new Heading(span[0], span[1], title.toString(), level));
    }
    return out;
  }

  /** The distinct styles of the headings, largest first; sizes that differ little are one. */
  private static List<Double> styles(List<FlowLine> lines, List<int[]> spans) {
    List<Double> sorted =
        spans.stream()
            .map(s -> style(lines.get(s[0])))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Double> leads = new ArrayList<>();
    double last = Double.POSITIVE_INFINITY;
    for (double style : sorted) {
      if (last / style > DISTINCT) {
        leads.add(style);
      }
      last = style;
    }
    return leads;
  }

  private static int level(List<Double> styles, FlowLine line) {
    int level = 0;
    while (level < styles.size() && styles.get(level) >= style(line) - 1e-9) {
      level++;
    }
    return Math.max(1, level);
  }

  /** One number for size and weight: bold counts as a little larger. */
  private static double style(FlowLine line) {
    return line.size() * (line.bold() ? 1.04 : 1);
  }
}
