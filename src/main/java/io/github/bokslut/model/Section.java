package io.github.bokslut.model;

/**
 * A heading and the running text under it.
 *
 * @param number from 1 in reading order
 * @param parent number of the section it belongs to; 0 at the top
 * @param level 1 for the topmost
 * @param text paragraphs re-flowed, a blank line between them
 */
public record Section(
    int number, int parent, int level, String title, int pageFrom, int pageTo, String text) {}
