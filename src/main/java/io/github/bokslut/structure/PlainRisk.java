package io.github.bokslut.structure;

/**
 * A risk as far as plain text tells it.
 *
 * @param value printed risk value, empty when none could be told
 */
record PlainRisk(int page, String name, String value) {}
