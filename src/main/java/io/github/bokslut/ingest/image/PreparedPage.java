package io.github.bokslut.ingest.image;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Rule;
import java.util.List;

/**
 * An upright, evenly lit page with its text segments found.
 *
 * @param dpi resolution of {@code grey}
 * @param skew degrees by which the given image's print is turned clockwise
 * @param letterHeight typical height of its letters in pixels
 * @param uprights what may be words printed upright; their components are in {@code segments}, too
 * @param specks marks too small to be print
 * @param lightOnDark areas that were printed light on dark and have been inverted
 */
public record PreparedPage(
    GreyImage grey,
    double dpi,
    double skew,
    double letterHeight,
    List<Segment> segments,
    List<Segment> uprights,
    List<Blob> specks,
    List<Rule> rules,
    List<Mark> marks,
    List<Blob> lightOnDark,
    Placement placement,
    SegmentPainter painter) {
  public PreparedPage {
    segments = List.copyOf(segments);
    uprights = List.copyOf(uprights);
    specks = List.copyOf(specks);
    rules = List.copyOf(rules);
    marks = List.copyOf(marks);
    lightOnDark = List.copyOf(lightOnDark);
  }

  /** Box in points for a rectangle of pixels of the upright page. */
  public Box box(double left, double top, double right, double bottom) {
    return placement.box(left, top, right, bottom);
  }

  /** Whether {@code blob} was printed light on dark. */
  public boolean inverted(Blob blob) {
    return lightOnDark.stream()
        .anyMatch(
            area ->
                area.overlapX(blob) >= blob.width() / 2
                    && area.overlapY(blob) >= blob.height() / 2);
  }
}
