package io.github.bokslut.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a computation gave for the keys asked for last: the same print is looked at many times while
 * a table is put together. Threads may share one.
 *
 * @param <V> immutable; never null
 */
final class Recent<K, V> {
  /** Cells of several large tables. */
  private static final int MOST = 2048;

  private final Function<K, V> computation;
  private final Map<K, V> values = new HashMap<>();

  /**
   * @param computation whose result depends on nothing but the key
   */
  Recent(Function<K, V> computation) {
    this.computation = computation;
  }

  synchronized V get(K key) {
    V known = values.get(key);
    if (known != null) {
      return known;
    }
    V computed = computation.apply(key);
    if (values.size() >= MOST) {
      values.clear();
    }
    values.put(key, computed);
    return computed;
  }
}
