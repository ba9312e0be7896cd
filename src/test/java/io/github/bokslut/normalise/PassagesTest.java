package io.github.bokslut.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String WIDE =
      "En rad som fyller hela sidans bredd, så att spalten under den är smal i jämförelse med den.";

  private static List<String> passages(String text) {
    Page page = RepairText.pages(text).get(0);
    List<List<String>> texts =
        page.lines().stream().map(l -> l.words().stream().map(Word::text).toList()).toList();
    return Passages.of(page, texts).stream()
        .map(p -> String.join(" ", p.words().stream().map(Passage.WordAt::text).toList()))
        .toList();
  }

  @Test
  void aNarrowColumnOfRunningTextIsOnePassage() {
    assertThat(
            passages(
                WIDE
                    + "\n\nrutinen följs av dem alla\nsom köper in varor. Genom\nökad samordning väntas\npriserna sjunka i de avtal\nsom"
                    + " löper ut i höst."))
        .hasSize(2)
        .last()
        .asString()
        .contains("Genom ökad samordning");
  }

  @Test
  void aLineWithRoomForTheNextWordEndsItsPassage() {
    assertThat(
            passages(
                WIDE + "\n\nrutinen följs\nav alla som köper in varor och\ntjänster i kommunen"))
        .contains("rutinen följs");
  }

  @Test
  void rowLabelsStayApart() {
    assertThat(
            passages(
                WIDE + "\n\nSumma intäkter\nÖvriga kostnader\nSumma kostnader\nÅrets resultat"))
        .hasSize(5);
  }
}
