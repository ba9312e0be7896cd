package io.github.bokslut.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.model.Measure;
import io.github.bokslut.structure.RowValues.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MeasureSearchTest {
  private static final int LATEST_YEAR = 2031;
  private static final List<String> HEADINGS =
      List.of("Budget", "Prognos", "Avvikelse", "Utfall", "Diff.", "2030", "2031", "Not", "aug");
  private final HeaderWords words = HeaderWords.load();

  @Test
  void aSequenceThatIsNotFollowedToItsEndIsNeverTheBest() {
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      int columns = 2 + random.nextInt(3);
      List<List<HeaderItem>> header = new ArrayList<>();
      for (int line = 1 + random.nextInt(2); line > 0; line--) {
        header.add(line(random, 1 + random.nextInt(columns + 1)));
      }
      List<Difference> differences =
          columns > 2 && random.nextBoolean() ? List.of(new Difference(2, 0, 1)) : List.of();
      List<Measure> found = new MeasureSearch(columns, differences, over(header, columns)).best();
      assertThat(found)
          .as("%s %s", header, differences)
          .isEqualTo(new Exhaustive(columns, differences, header).best());
    }
  }

  private List<HeaderItem> line(Random random, int items) {
    List<HeaderItem> line = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      String text = HEADINGS.get(random.nextInt(HEADINGS.size()));
      HeaderItem.Years years = text.startsWith("20") ? HeaderItem.Years.ONE : HeaderItem.Years.NONE;
      line.add(new HeaderItem(text, 0, 0, words.roles(text), years));
    }
    return line;
  }

  private static List<HeaderAlignment> over(List<List<HeaderItem>> header, int columns) {
    return header.stream().map(l -> new HeaderAlignment(l, columns, LATEST_YEAR)).toList();
  }

  /** Every sequence scored whole, by the search itself where nothing is left to choose. */
  private static final class Exhaustive {
    private final int columns;
    private final List<Difference> differences;
    private final List<HeaderAlignment> lines;
    private List<Measure> best = List.of();
    private double bestScore = Double.NEGATIVE_INFINITY;

    Exhaustive(int columns, List<Difference> differences, List<List<HeaderItem>> header) {
      this.columns = columns;
      this.differences = differences;
      this.lines = over(header, columns);
    }

    List<Measure> best() {
      extend(List.of());
      return best;
    }

    private void extend(List<Measure> open) {
      if (open.size() == columns) {
        MeasureSearch whole = new MeasureSearch(columns, differences, lines);
        double score = whole.score(open);
        if (score > bestScore + 1e-9) {
          bestScore = score;
          best = open;
        }
        return;
      }
      for (Measure measure : Measure.values()) {
        boolean series = measure == Measure.ACTUAL && open.stream().allMatch(measure::equals);
        if (measure == Measure.OTHER || series || !open.contains(measure)) {
          List<Measure> longer = new ArrayList<>(open);
          longer.add(measure);
          extend(longer);
        }
      }
    }
  }
}
