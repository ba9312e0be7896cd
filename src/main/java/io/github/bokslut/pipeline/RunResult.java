package io.github.bokslut.pipeline;

/**
 * How a run ended.
 *
 * @param documents inputs taken
 * @param failed inputs that gave nothing
 * @param partial documents with pages, or parts of pages, that could not be read
 */
public record RunResult(int documents, int failed, int partial) {}
