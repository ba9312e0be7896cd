package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTextTest {
  @ParameterizedTest
  @CsvSource({
    "29, < 29, < 29",
    "29, <29 år, <29 år",
    "29, < 2, < 29",
    "60, 60 >, 60 >",
    "602, 60 >, 60 >",
    "6021, 60 >, 6021",
    "30-49, 30-49, 30-49",
  })
  void takesTheSignFromTheReaderThatSawIt(String ppocr, String tesseract, String expected) {
    Word word =
        new Word(
            List.of(
                new Reading(ppocr, 0.9, Engine.PPOCR),
                new Reading(tesseract, 0.9, Engine.TESSERACT)),
            new Box(10, 10, 20, 8),
            Ink.UNSEEN,
            Style.UNKNOWN);
    Segment segment = new Segment(List.of(word), word.box(), Segment.Kind.TEXT);
    assertThat(LabelText.of(segment)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Verksamhetens nettokostnader ., Verksamhetens nettokostnader",
    "Försörjningsstöd':, Försörjningsstöd",
    "Försörjningsstöd:':, Försörjningsstöd",
    "Ökning (-)/ minskning (+), Ökning (-)/minskning (+)",
    "Ränteintäkter o.dyl., Ränteintäkter o.dyl.",
    "Varav:, Varav:",
    "Projektet ’Framtid’, Projektet ’Framtid’",
    "Drift / underhåll, Drift / underhåll",
  })
  void specksBehindTheLastWordAreNoneOfTheLabel(String read, String expected) {
    assertThat(LabelText.unspecked(read)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Netto-, kostnader, Nettokostnader",
    "Gång-, och cykelväg, Gång- och cykelväg",
    "IT-, plattform, IT-plattform",
    "Prognos/, budget, Prognos/budget",
    "Verksamhetens, resultat, Verksamhetens resultat",
  })
  void joinsWrappedLines(String first, String second, String expected) {
    assertThat(new LabelText(Lexicon.swedish()).join(first, second)).isEqualTo(expected);
  }
}
