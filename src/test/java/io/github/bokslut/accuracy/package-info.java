/** Scores extracted cells against the truth; run by {@code scripts/bench-accuracy} and by tests. */
@NullMarked
package io.github.bokslut.accuracy;

import org.jspecify.annotations.NullMarked;
