package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Word;

/** Turns boxes together with the area they lie in, clockwise, by quarters. */
final class QuarterTurn {
  private QuarterTurn() {}

  /** Where {@code box} of an area {@code width} x {@code height} lies once the area is turned. */
  static Box turn(Box box, int quarters, double width, double height) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> new Box(height - box.bottom(), box.x(), box.height(), box.width());
      case 2 -> new Box(width - box.right(), height - box.bottom(), box.width(), box.height());
      case 3 -> new Box(box.y(), width - box.right(), box.height(), box.width());
      default -> box;
    };
  }

  /** The line with all its boxes turned. */
  static Line turn(Line line, int quarters, double width, double height) {
    return new Line(
        line.words().stream()
            .map(
                w ->
                    new Word(
                        w.readings(), turn(w.box(), quarters, width, height), w.ink(), w.style()))
            .toList(),
        turn(line.box(), quarters, width, height),
        line.printed());
  }
}
