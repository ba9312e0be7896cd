package io.github.bokslut.dictionary;

/** A word as a reader without Swedish letters would spell it. */
public final class Skeleton {
  private Skeleton() {}

  /** The lower-case word without the marks on its letters. */
  public static String of(String lower) {
    int i = 0;
    while (i < lower.length() && bare(lower.charAt(i)) == lower.charAt(i)) {
      i++;
    }
    if (i == lower.length()) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower);
    for (; i < out.length(); i++) {
      out.setCharAt(i, bare(out.charAt(i)));
    }
    return out.toString();
  }

  private static char bare(char c) {
    return switch (c) {
      case 'å', 'ä' -> 'a';
      case 'ö' -> 'o';
      case 'é', 'è', 'ë' -> 'e';
      case 'ü' -> 'u';
      default -> c;
    };
  }
}
