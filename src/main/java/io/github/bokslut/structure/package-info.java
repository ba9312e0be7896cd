/** Lines, tables, headers, sections and figures in prose, found on pages. */
@NullMarked
package io.github.bokslut.structure;

import org.jspecify.annotations.NullMarked;
