package io.github.bokslut.model;

/**
 * A numeric column of a table; label and note columns are not counted.
 *
 * @param number from 1
 * @param label header text, repaired, lines joined
 * @param period ISO 8601 as in the output contract; empty when unknown
 * @param unit contract spelling; empty when only cells or rows carry one
 * @param box span of the column in points on its first page; unknown for text
 */
public record Column(
    int number, String label, Measure measure, String period, String unit, Box box) {}
