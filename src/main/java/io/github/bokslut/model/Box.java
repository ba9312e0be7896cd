package io.github.bokslut.model;

/**
 * A rectangle in PDF points (1/72 inch) from the top-left corner of the page as a person sees it.
 *
 * <p>On a skewed scan the centre is where the word is printed on the page, while width and height
 * are those of the upright text. Text input has {@link #UNKNOWN}.
 */
public record Box(double x, double y, double width, double height) {
  /** The place of what has no place: words of plain text input. */
  public static final Box UNKNOWN = new Box(-1, -1, 0, 0);

  public Box {
    if (!(width >= 0) || !(height >= 0) || !Double.isFinite(x + y + width + height)) {
      throw new IllegalArgumentException(
          "box needs finite numbers and no negative size: "
              + x
              + ","
              + y
              + " "
              + width
              + "x"
              + height);
    }
  }

  /** Whether this box has a place on the page. */
  public boolean known() {
    return !equals(UNKNOWN);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  /** The smallest box around both; an unknown box adds nothing. */
  public Box union(Box other) {
    if (!known()) {
      return other;
    }
    if (!other.known()) {
      return this;
    }
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Length in points of the part of the x axis that both cover; 0 when apart. */
  public double overlapX(Box other) {
    return Math.max(0, Math.min(right(), other.right()) - Math.max(x, other.x));
  }

  /** Length in points of the part of the y axis that both cover; 0 when apart. */
  public double overlapY(Box other) {
    return Math.max(0, Math.min(bottom(), other.bottom()) - Math.max(y, other.y));
  }

  /** Whether some part of the page is in both. */
  public boolean overlaps(Box other) {
    return overlapX(other) > 0 && overlapY(other) > 0;
  }
}
