package io.github.bokslut.model;

/**
 * A change to what was read.
 *
 * @param rule short code of the rule, as listed in {@code repairs} columns
 * @param reason one readable sentence
 * @param confidence 0 to 1
 */
public record Repair(
    Place place, String rule, String before, String after, String reason, double confidence) {}
