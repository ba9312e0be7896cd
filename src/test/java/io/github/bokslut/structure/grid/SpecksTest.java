package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecksTest {
  private static final double WIDTH = 842;

  @Test
  void holesPunchedInTheMarginsAreNoPrint() {
    Line left = line("0", 8);
    Line label = line("SUMMA", 50);
    Line right = line("O", WIDTH - 16);
    Specks specks = Specks.of(page(left, label, right));

    assertThat(held(specks, left)).isTrue();
    assertThat(held(specks, label)).isFalse();
    assertThat(held(specks, right)).isTrue();
  }

  @Test
  void aNoughtInTheMarginIsPrintWhereOtherNumbersReachIntoIt() {
    Line nought = line("0", WIDTH - 16);
    Specks specks = Specks.of(page(line("0", 8), nought, line("1234", WIDTH - 30)));

    assertThat(held(specks, nought)).isFalse();
  }

  @Test
  void aScribbleBesideSeveralHolesDoesNotMakeThemPrint() {
    Line hole = line("0", 8);
    Specks specks = Specks.of(page(hole, line("O", 9), line("(", 8), line("kolla", 10)));

    assertThat(held(specks, hole)).isTrue();
  }

  private static boolean held(Specks specks, Line line) {
    return specks.hold(line.words().get(0), line);
  }

  private static Line line(String text, double x) {
    Box box = new Box(x, 100, 8.0 * text.length(), 8);
    List<Reading> readings = List.of(new Reading(text, 0.99, Engine.TESSERACT));
    return new Line(List.of(new Word(readings, box, Ink.UNSEEN, Style.UNKNOWN)), box, text);
  }

  private static Page page(Line... lines) {
    return new Page(
        1,
        WIDTH,
        595,
        Page.Kind.SCAN,
        0,
        List.of(lines),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
