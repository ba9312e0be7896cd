package io.github.bokslut.structure;

/**
 * One paragraph, its lines joined.
 *
 * @param page page that it begins on
 * @param section number of its section; 0 before the first heading
 */
record Passage(int page, int section, String text) {}
