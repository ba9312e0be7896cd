package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.Segment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashesTest {
  private static final int HEIGHT = 30;

  private final Dashes dashes = new Dashes(List.of());

  @Test
  void aBarOfHalfAnEmBetweenNumbersOrWordsIsADash() {
    assertThat(dashes.restore("januari-augusti", ink(7, 22, 7))).isEqualTo("januari–augusti");
    assertThat(dashes.inSpan("7-9", ink(1, 20, 1))).isEqualTo("7–9");
  }

  @Test
  void aShortBarIsAHyphen() {
    assertThat(dashes.restore("Gång-", ink(4, 11, 0))).isEqualTo("Gång-");
    assertThat(dashes.restore("IT-plattform", ink(2, 12, 9))).isEqualTo("IT-plattform");
  }

  @Test
  void amountsKeepTheirSigns() {
    assertThat(dashes.inSpan("-116 205", ink(1, 22, 6))).isEqualTo("-116 205");
  }

  @Test
  void aHyphenWhoseInkIsNotFoundStays() {
    assertThat(dashes.restore("netto-kostnad", ink(13, 0, 0))).isEqualTo("netto-kostnad");
  }

  @Test
  void onATypewriterEveryBarIsAHyphen() {
    List<Segment> typed = List.of(new Segment(ink(40, 0, 0)));

    assertThat(new Dashes(typed).restore("31-åring", ink(2, 22, 5))).isEqualTo("31-åring");
  }

  /** Letters of one width, with a bar of another between. */
  private static List<Blob> ink(int before, int bar, int after) {
    List<Blob> blobs = new ArrayList<>();
    int x = 0;
    for (int i = 0; i < before + after; i++) {
      if (i == before && bar > 0) {
        blobs.add(new Blob(blobs.size(), x, 17, x + bar, 20, 3 * bar));
        x += bar + 4;
      }
      blobs.add(new Blob(blobs.size(), x, 0, x + 16, HEIGHT, 200));
      x += 20;
    }
    return blobs;
  }
}
