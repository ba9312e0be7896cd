package io.github.bokslut.pipeline;

import java.nio.file.Path;

/**
 * One file of a run.
 *
 * @param id what the output calls it: relative path without extension, {@code /} between folders,
 *     NFC
 * @param source its relative path with extension, NFC
 * @param file where it is
 */
public record Input(String id, String source, Path file) {}
