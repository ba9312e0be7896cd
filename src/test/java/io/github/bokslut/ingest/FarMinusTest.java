package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.image.Blob;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sketches of tables without rules: digits are 14 wide and 20 high, bars 10 by 3. */
class FarMinusTest {
  private static final int HEIGHT = 20;
  private static final int ADVANCE = 16;

  private final List<NumberRun> parts = new ArrayList<>();
  private final List<List<Blob>> words = new ArrayList<>();
  private int id;

  @Test
  void barsBeforeTheFirstColumnMakeThoseBetweenColumnsMinusSignsOfTheNumberBehind() {
    for (int row = 0; row < 4; row++) {
      label(row);
      if (row > 0) {
        parts.add(run(bar(200, row)));
      }
      int gap = row % 2 == 0 ? 16 : 300;
      parts.add(gap == 16 ? run(digits(300, row, 3), bar(316, row)) : run(digits(300, row, 3)));
      parts.add(run(digits(420, row, 2 + row % 2)));
    }
    List<String> settled = settled();
    assertThat(settled)
        .containsExactly("300", "-420", "-300", "420", "-300", "-420", "-300", "420");
  }

  @Test
  void neitherTitleNorProseNorTheNextTableMakesBarsBeforeTheFirstColumnAColumnOfDashes() {
    for (int left = 20; left < 260; left += 70) {
      words.add(List.of(new Blob(id++, left, 0, left + 60, 20, 300)));
    }
    for (int row = 1; row < 5; row++) {
      label(row);
      parts.add(run(bar(200, row)));
      parts.add(run(digits(300, row, 3), bar(316, row)));
      parts.add(run(digits(420, row, 3)));
    }
    words.add(List.of(new Blob(id++, 20, 200, 160, 220, 900)));
    parts.add(run(digits(220, 5, 3)));
    for (int row = 9; row < 12; row++) {
      label(row);
      parts.add(run(digits(220, row, 3)));
    }
    assertThat(settled()).startsWith("-300", "-420").doesNotContain("dash", "300-");
  }

  @Test
  void barsBehindTheLastColumnMakeThoseBetweenColumnsTrailing() {
    for (int row = 0; row < 4; row++) {
      label(row);
      parts.add(run(digits(300, row, 3), bar(316, row)));
      parts.add(
          row == 1 ? run(digits(420, row, 2), bar(436, row)) : run(digits(420, row, 2 + row % 2)));
    }
    assertThat(settled())
        .containsExactly("300-", "420", "300-", "420-", "300-", "420", "300-", "420");
  }

  @Test
  void withoutAnyHabitABarMidwayIsDoubtedAndOneThatTouchesIsTrailing() {
    for (int row = 0; row < 4; row++) {
      label(row);
      parts.add(row == 1 ? run(digits(300, row, 3), bar(316, row)) : run(digits(300, row, 3)));
      parts.add(run(digits(420, row, 3)));
    }
    assertThat(FarMinus.settle(parts, words, HEIGHT).doubts()).hasSize(1);
    parts.clear();
    for (int row = 0; row < 4; row++) {
      parts.add(row == 1 ? run(digits(300, row, 3), bar(302, row)) : run(digits(300, row, 3)));
      parts.add(run(digits(420, row, 3)));
    }
    assertThat(FarMinus.settle(parts, words, HEIGHT).doubts()).isEmpty();
    assertThat(settled()).contains("300-").doesNotContain("-420");
  }

  @Test
  void barsInWideCellsAndUnderALargeTitleAreSignsOfTheNumberBehind() {
    for (int left = 20; left < 300; left += 90) {
      words.add(List.of(new Blob(id++, left, 0, left + 66, 30, 300)));
    }
    for (int row = 2; row < 6; row++) {
      label(row);
      parts.add(run(bar(200, row)));
      parts.add(run(digits(560, row, 3)));
      parts.add(run(bar(591, row)));
      parts.add(run(digits(800, row, 3)));
    }
    assertThat(settled()).startsWith("-560", "-800").doesNotContain("dash");
  }

  @Test
  void aDashWhereAColumnEndsIsNobodysMinus() {
    for (int row = 0; row < 4; row++) {
      label(row);
      parts.add(run(digits(300, row, 3)));
      if (row == 2) {
        parts.add(run(bar(410, row), digits(500, row, 3)));
      } else {
        parts.add(run(digits(420, row, 3)));
        parts.add(run(digits(500, row, 3)));
      }
    }
    assertThat(settled()).contains("dash").doesNotContain("-500", "-420");
  }

  @Test
  void aColumnOfDashesUnderItsOwnHeadingIsNoColumnOfSigns() {
    words.add(List.of(new Blob(id++, 180, 0, 215, 20, 100)));
    words.add(List.of(new Blob(id++, 250, 0, 300, 20, 100)));
    for (int row = 1; row < 5; row++) {
      label(row);
      parts.add(run(bar(200, row)));
      parts.add(run(digits(300, row, 3), bar(316, row)));
      parts.add(run(digits(420, row, 3)));
    }
    assertThat(settled()).doesNotContain("-300").filteredOn("dash"::equals).hasSize(4);
  }

  /** Each number as its right edge with the side on which a bar stands; empty runs left out. */
  private List<String> settled() {
    List<String> out = new ArrayList<>();
    for (List<NumberRun> runs : FarMinus.settle(parts, words, HEIGHT).parts()) {
      for (NumberRun run : runs) {
        if (!run.blobs().isEmpty()) {
          out.add(shown(run));
        }
      }
    }
    return out;
  }

  private static String shown(NumberRun run) {
    int end =
        run.blobs().stream().filter(b -> b.height() > 5).mapToInt(Blob::right).max().orElse(-1);
    if (end < 0) {
      return "dash";
    }
    boolean before = run.blobs().stream().anyMatch(b -> b.height() <= 5 && b.right() < end);
    boolean after = run.blobs().stream().anyMatch(b -> b.height() <= 5 && b.left() >= end);
    return (before ? "-" : "") + end + (after ? "-" : "");
  }

  private void label(int row) {
    words.add(List.of(new Blob(id++, 20, 40 * row, 150, 40 * row + HEIGHT, 900)));
  }

  private List<Blob> digits(int right, int row, int count) {
    List<Blob> blobs = new ArrayList<>();
    for (int i = count; i > 0; i--) {
      int end = right - (i - 1) * ADVANCE;
      blobs.add(new Blob(id++, end - 14, 40 * row, end, 40 * row + HEIGHT, 150));
    }
    return blobs;
  }

  private List<Blob> bar(int left, int row) {
    return List.of(new Blob(id++, left, 40 * row + 10, left + 10, 40 * row + 13, 30));
  }

  @SafeVarargs
  private static NumberRun run(List<Blob>... pieces) {
    List<Blob> blobs = new ArrayList<>();
    for (List<Blob> piece : pieces) {
      blobs.addAll(piece);
    }
    return new NumberRun(blobs, List.of());
  }
}
