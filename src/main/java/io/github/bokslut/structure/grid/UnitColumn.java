package io.github.bokslut.structure.grid;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The column between labels and amounts that prints each row's unit ({@code Enhet}: {@code mnkr},
 * {@code %}, {@code antal}).
 *
 * @param left edge of its units, in points; not a number where a table has none
 */
record UnitColumn(double left) {
  private static final UnitColumn NONE = new UnitColumn(Double.NaN);

  private static final int FEWEST_UNITS = 3;

  /** Heights of text by which the units of one column may begin apart. */
  private static final double SPREAD = 4;

  static UnitColumn of(List<VisualRow> rows, Layout layout, TableMeaning meaning) {
    List<Segment> units = new ArrayList<>();
    int labelled = 0;
    for (VisualRow row : rows) {
      Optional<Segment> last = afterLabel(row, layout);
      labelled += last.isPresent() ? 1 : 0;
      last.filter(s -> meaning.isUnit(s.text())).ifPresent(units::add);
    }
    if (units.size() < FEWEST_UNITS || 2 * units.size() < labelled) {
      return NONE;
    }
    double left = units.stream().mapToDouble(s -> s.box().x()).min().orElseThrow();
    double right = units.stream().mapToDouble(s -> s.box().x()).max().orElseThrow();
    double height = BlockFinder.typicalHeight(rows);
    return right - left > SPREAD * height ? NONE : new UnitColumn(left - height);
  }

  /** What the row prints in this column, a unit or what a reader made of one. */
  Optional<Segment> in(VisualRow row, Layout layout) {
    return Double.isNaN(left)
        ? Optional.empty()
        : afterLabel(row, layout).filter(s -> s.box().x() >= left);
  }

  /** The last of several texts before a row's numbers. */
  private static Optional<Segment> afterLabel(VisualRow row, Layout layout) {
    List<Segment> label = layout.label(row);
    return label.size() < 2 || !row.hasNumbers()
        ? Optional.empty()
        : Optional.of(label.get(label.size() - 1));
  }
}
