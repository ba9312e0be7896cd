package io.github.bokslut.dictionary;

/** Kinds of running text, and how much a word of each counts; found on own prose held out. */
enum TextKind {
  /** Statutes: much text, far from what people write. */
  LAW(0.2),
  /** Handbooks of programs, full of imperatives that reports do not use. */
  HANDBOOK(0.3),
  /** Books: general prose. */
  BOOK(15),
  /** Prose written for this project, of many kinds. */
  OWN(15),
  /** Reports of municipalities and regions, written for this project: what is most often read. */
  REPORT(40),
  /** Pairs of words that are often neighbours on the web, without counts. */
  PAIRS(12);

  private final double weight;

  TextKind(double weight) {
    this.weight = weight;
  }

  /** In counts of n-grams. */
  double weight() {
    return weight;
  }
}
