package io.github.bokslut.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ApproximateWordTest {
  private static final String LETTERS = "abcz|";

  @Test
  void aDamagedWordIsFoundInsideALongerText() {
    ApproximateWord word = new ApproximateWord("avvikelse");
    assertThat(word.distanceIn("budgetavvikelse")).isZero();
    assertThat(word.distanceIn("awikelse")).isEqualTo(2);
    assertThat(word.distanceIn("avvik|else")).isEqualTo(1);
    assertThat(word.distanceIn("")).isEqualTo(9);
  }

  @Test
  void theDistanceIsTheOneOfAllRowsAndColumnsWorkedOut() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      String word = letters(random, 1 + random.nextInt(12), 4);
      String text = letters(random, random.nextInt(15), 5);
      assertThat(new ApproximateWord(word).distanceIn(text))
          .as("%s in %s", word, text)
          .isEqualTo(byTable(word, text));
    }
  }

  @Test
  void aWordOfSixtyFourLettersIsTheLongest() {
    String longest = "abcd".repeat(16);
    assertThat(new ApproximateWord(longest).distanceIn("zz" + longest + "zz")).isZero();
    assertThat(new ApproximateWord(longest).distanceIn(longest.substring(1))).isEqualTo(1);
    assertThatThrownBy(() -> new ApproximateWord(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String letters(Random random, int length, int kinds) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(LETTERS.charAt(random.nextInt(kinds)));
    }
    return out.toString();
  }

  /** Sellers 1980: the first row is zero, so that a match may begin anywhere. */
  private static int byTable(String word, String text) {
    int[] above = new int[text.length() + 1];
    for (int i = 1; i <= word.length(); i++) {
      int[] row = new int[text.length() + 1];
      row[0] = i;
      for (int j = 1; j <= text.length(); j++) {
        int swap = word.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + swap, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    int best = word.length();
    for (int end : above) {
      best = Math.min(best, end);
    }
    return best;
  }
}
