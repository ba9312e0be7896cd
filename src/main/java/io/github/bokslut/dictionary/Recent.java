package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a computation gave for the keys asked for last: the same print is looked at many times while
 * a table is put together. Threads may share one.
 *
 * @param <V> immutable; never null
 */
public final class Recent<K, V> {
  /** Cells of several large tables. */
  private static final int MOST = 2048;

  private final Function<K, V> computation;
  private final Map<K, V> values = new HashMap<>();

  /**
   * @param computation whose result depends on nothing but the key
   */
  public Recent(Function<K, V> computation) {
    this.computation = computation;
  }

  /** From memory where it can be. */
  public synchronized V get(K key) {
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
