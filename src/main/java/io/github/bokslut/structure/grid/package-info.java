/** Tables on pages with geometry: rows, columns, headers, labels, from words and rules. */
@NullMarked
package io.github.bokslut.structure.grid;

import org.jspecify.annotations.NullMarked;
