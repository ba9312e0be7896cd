package io.github.bokslut.export;

/**
 * One place where what is written is not what was expected.
 *
 * @param where file and cell, for a person
 */
public record Difference(String where, String expected, String actual) {
  @Override
  public String toString() {
    return where + ": expected " + expected + ", was " + actual;
  }
}
