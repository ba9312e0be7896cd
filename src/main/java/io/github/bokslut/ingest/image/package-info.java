/** Pixels: from a page image to upright, cleaned text segments, rules and marks. */
@NullMarked
package io.github.bokslut.ingest.image;

import org.jspecify.annotations.NullMarked;
