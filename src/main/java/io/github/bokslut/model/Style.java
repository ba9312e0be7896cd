package io.github.bokslut.model;

/**
 * How a word is printed.
 *
 * @param size height of the type in points (approximate body size); 0 when unknown
 * @param bold whether its strokes are clearly heavier than the page's running text
 * @param inverted whether it is light on dark
 */
public record Style(double size, boolean bold, boolean inverted) {
  public static final Style UNKNOWN = new Style(0, false, false);
}
