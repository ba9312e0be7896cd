package io.github.bokslut.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PageCodecTest {
  private final PageCodec codec = new PageCodec();

  @Property(tries = 200)
  void whatIsWrittenComesBack(@ForAll("pages") List<Page> pages) {
    String json = codec.write(pages);
    assertThat(codec.read(json)).isEqualTo(pages);
    assertThat(codec.write(codec.read(json))).isEqualTo(json);
  }

  @Test
  void measuresAreRoundedToAHundredthOfAPoint() {
    Line line = new Line(List.of(), new Box(1.23456, 2, 3.999, 0.004), "å");
    Page page =
        new Page(
            1,
            595.276,
            841.89,
            Page.Kind.SCAN,
            0.123456,
            List.of(line),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Page back = codec.read(codec.write(List.of(page))).get(0);
    assertThat(back.lines().get(0).box()).isEqualTo(new Box(1.23, 2, 4, 0));
    assertThat(back.width()).isEqualTo(595.28);
    assertThat(back.skew()).isEqualTo(0.1235);
  }

  @Test
  void anotherFormIsRefusedWithAReason() {
    assertThatThrownBy(() -> codec.read("{\"bokslutPages\":2,\"pages\":[]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("form 1");
    assertThatThrownBy(() -> codec.read("{\"bokslutPages\":1,\"pages\":[{}]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> codec.read("<html>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not recorded pages");
  }

  @Provide
  Arbitrary<List<Page>> pages() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 999),
            hundredths(0, 2000),
            Arbitraries.of(Page.Kind.class),
            hundredths(-45, 45),
            line().list().ofMaxSize(3),
            Combinators.combine(box(), Arbitraries.of(true, false))
                .as(Rule::new)
                .list()
                .ofMaxSize(2),
            mark().list().ofMaxSize(2),
            Combinators.combine(repair().list().ofMaxSize(2), finding().list().ofMaxSize(2))
                .as(Notes::new))
        .as(
            (number, size, kind, skew, lines, rules, marks, notes) ->
                new Page(
                    number,
                    size,
                    size,
                    kind,
                    skew,
                    lines,
                    rules,
                    marks,
                    notes.repairs(),
                    notes.findings()))
        .list()
        .ofMaxSize(2);
  }

  private record Notes(List<Repair> repairs, List<Finding> findings) {}

  private static Arbitrary<Line> line() {
    return Combinators.combine(word().list().ofMaxSize(3), box(), text()).as(Line::new);
  }

  private static Arbitrary<Word> word() {
    Arbitrary<Ink.Mark> mark = Arbitraries.of(Ink.Mark.class);
    return Combinators.combine(
            reading().list().ofMinSize(1).ofMaxSize(3),
            box(),
            Combinators.combine(mark, mark).as(Ink::new),
            Combinators.combine(
                    hundredths(0, 40), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Style::new))
        .as(Word::new);
  }

  private static Arbitrary<Reading> reading() {
    Arbitrary<List<Reading.Alternative>> alternatives =
        Combinators.combine(text(), hundredths(0, 1))
            .as(Reading.Alternative::new)
            .list()
            .ofMaxSize(2);
    return Combinators.combine(text(), hundredths(0, 1), Arbitraries.of(Engine.class), alternatives)
        .as(Reading::new);
  }

  private static Arbitrary<Mark> mark() {
    return Combinators.combine(
            Arbitraries.of(Mark.Kind.class), box(), Arbitraries.of(Mark.Colour.class))
        .as(Mark::new);
  }

  private static Arbitrary<Repair> repair() {
    return Combinators.combine(place(), text(), text(), text(), text(), hundredths(0, 1))
        .as(Repair::new);
  }

  private static Arbitrary<Finding> finding() {
    return Combinators.combine(place(), Arbitraries.of(Finding.Severity.class), text(), text())
        .as(Finding::new);
  }

  private static Arbitrary<Place> place() {
    Arbitrary<Integer> n = Arbitraries.integers().between(0, 99);
    return Combinators.combine(n, n, n, n).as(Place::new);
  }

  private static Arbitrary<Box> box() {
    return Combinators.combine(
            hundredths(-50, 900), hundredths(-50, 900), hundredths(0, 900), hundredths(0, 900))
        .as(Box::new);
  }

  private static Arbitrary<Double> hundredths(int from, int to) {
    return Arbitraries.integers().between(from * 100, to * 100).map(i -> i / 100.0);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.of(
            "a", "å", "ö", "÷", "−", "\"", "\\", "\n", "\t", " ", "0", "\u2009", "\ud83d\ude00")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
