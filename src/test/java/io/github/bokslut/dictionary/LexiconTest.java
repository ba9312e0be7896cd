package io.github.bokslut.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.swedish();

  @Test
  void knowsInflectedForms() {
    assertThat(lexicon.contains("förvaltningarnas")).isTrue();
    assertThat(lexicon.contains("Nämnden")).isTrue();
    assertThat(lexicon.contains("namnden")).isFalse();
  }

  @Test
  void knowsCompoundsOfKnownWords() {
    assertThat(lexicon.contains("exploateringsnämndsbudgeten")).isFalse();
    assertThat(lexicon.containsCompound("exploateringsnämndsbudgeten")).isTrue();
    assertThat(lexicon.containsCompound("xqzkommun")).isFalse();
  }

  @Test
  void knowsFirstParts() {
    assertThat(lexicon.isModifier("samhälls")).isTrue();
    assertThat(lexicon.isModifier("samhällets")).isFalse();
  }
}
