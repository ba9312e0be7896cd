package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.pipeline.PriorPeriods.Own;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input.
 *
 * @param sha256 of the input's bytes; empty when it could not be read
 * @param failure null when its folder was written
 * @param own what the report says of its own period; {@link Own#NOTHING} when there is none
 */
record Outcome(Input input, String sha256, @Nullable ExtractionException failure, Own own) {}
