package io.github.bokslut.structure.meaning;

import io.github.bokslut.model.Measure;

/**
 * What one numeric column means.
 *
 * @param label header text, lines joined
 * @param period ISO 8601 as in the output contract, empty when unknown
 * @param unit contract spelling, empty when the column itself says nothing
 */
public record ColumnMeaning(String label, Measure measure, String period, String unit) {}
