/** Restores Swedish letters and normalises text; returns new pages with the repairs. */
@NullMarked
package io.github.bokslut.normalise;

import org.jspecify.annotations.NullMarked;
