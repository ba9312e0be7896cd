package io.github.bokslut.model;

import java.util.Locale;

/** How far a value can be trusted. */
public enum Status {
  /** Read by agreeing witnesses and contradicted by nothing. */
  OK,
  /** Changed, and the change is uniquely proved by independent evidence. */
  REPAIRED,
  /** Anything else: the printed reading is kept and a person is told. */
  SUSPECT;

  /** The spelling of the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
