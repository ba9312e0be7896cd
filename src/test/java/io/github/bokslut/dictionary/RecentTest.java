package io.github.bokslut.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void theSameKeyIsComputedOnce() {
    AtomicInteger computed = new AtomicInteger();
    Recent<String, Integer> recent =
        new Recent<>(
            text -> {
              computed.incrementAndGet();
              return text.length();
            });
    assertThat(recent.get("1 234")).isEqualTo(5);
    assertThat(recent.get("1 234")).isEqualTo(5);
    assertThat(recent.get("12")).isEqualTo(2);
    assertThat(computed).hasValue(2);
  }

  @Test
  void manyKeysAreAnsweredRightAndNotAllKept() {
    AtomicInteger computed = new AtomicInteger();
    Recent<Integer, Integer> recent =
        new Recent<>(
            number -> {
              computed.incrementAndGet();
              return 2 * number;
            });
    for (int i = 0; i < 10_000; i++) {
      assertThat(recent.get(i)).isEqualTo(2 * i);
    }
    assertThat(recent.get(0)).isZero();
    assertThat(computed).hasValue(10_001);
  }
}
