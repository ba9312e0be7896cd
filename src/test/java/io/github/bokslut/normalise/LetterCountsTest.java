package io.github.bokslut.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Channel.Confusion;
import org.junit.jupiter.api.Test;

class LetterCountsTest {
  private final LetterCounts counts = new LetterCounts();

  /** The letters after the mark repeat what was read (ga in fraga): nothing was lost there. */
  @Test
  void aLostMarkIsOneLetterForOne() {
    counts.add("fråga", "fraga");
    assertThat(counts.counts()).containsEntry(new Confusion("a", "å", 0), 1);
    assertThat(counts.counts().keySet()).noneMatch(c -> c.read().isEmpty());
  }

  @Test
  void textThatLostOnlyMarksIsClean() {
    counts.add("vågar", "vagar");
    counts.add("väger", "vager");
    assertThat(counts.clean()).isTrue();
    counts.add("nämnd", "namd");
    assertThat(counts.clean()).isFalse();
  }

  @Test
  void aLetterLostIsOneForNone() {
    counts.add("tillsammans", "tilsammans");
    assertThat(counts.counts()).containsEntry(new Confusion("", "l", 0), 1);
  }
}
