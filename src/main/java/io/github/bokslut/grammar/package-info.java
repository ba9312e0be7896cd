/** The grammar of Swedish amounts: printed text to candidate decimals with costs, and units. */
@NullMarked
package io.github.bokslut.grammar;

import org.jspecify.annotations.NullMarked;
