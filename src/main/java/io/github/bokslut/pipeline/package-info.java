/** The hops wired in order; batches, workers, settings and progress. */
@NullMarked
package io.github.bokslut.pipeline;

import org.jspecify.annotations.NullMarked;
