/** One class per output format. */
@NullMarked
package io.github.bokslut.export;

import org.jspecify.annotations.NullMarked;
