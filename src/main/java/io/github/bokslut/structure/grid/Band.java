package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;

/** A stretch of the x axis, in points: a column's numbers lie in it. */
record Band(double left, double right) {
  Band {
    if (!(left <= right)) {
      throw new IllegalArgumentException("band runs from left to right: " + left + " " + right);
    }
  }

  double width() {
    return right - left;
  }

  double middle() {
    return (left + right) / 2;
  }

  double overlap(Box box) {
    return Math.max(0, Math.min(right, box.right()) - Math.max(left, box.x()));
  }

  Band around(Box box) {
    return new Band(Math.min(left, box.x()), Math.max(right, box.right()));
  }
}
