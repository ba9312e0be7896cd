package io.github.bokslut.ingest;

import io.github.bokslut.ingest.ocr.NumberReading;
import io.github.bokslut.model.Ink.Mark;
import io.github.bokslut.model.Reading.Alternative;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a plus that stands without digits from a division sign: the recogniser sees them 48 pixels
 * high or less, where the gap between bar and dots is blurred, and guesses. Beside digits, the
 * shape is kept as a witness of its own.
 */
final class SignByShape {
  private SignByShape() {}

  /** Whether it is a reading that {@link #settle} may change. */
  static boolean unsure(NumberReading read) {
    String text = read.number();
    return (text.startsWith("+") || text.startsWith("÷"))
        && text.codePoints().noneMatch(Character::isDigit);
  }

  /** The reading with the sign of this shape, if the recogniser held it possible. */
  static NumberReading settle(NumberReading read, Mark shape) {
    String sign = shape == Mark.CROSS ? "+" : shape == Mark.BAR_WITH_DOTS ? "÷" : "";
    String text = sign + read.number().substring(1);
    boolean other = !sign.isEmpty() && !text.equals(read.number());
    if (!other || read.alternatives().stream().noneMatch(a -> a.text().equals(text))) {
      return read;
    }
    List<Alternative> rest = new ArrayList<>();
    rest.add(new Alternative(read.number(), 1));
    read.alternatives().stream().filter(a -> !a.text().equals(text)).forEach(rest::add);
    return new NumberReading(
        read.free(), read.freeConfidence(), text, read.numberConfidence(), read.glyphs(), rest);
  }
}
