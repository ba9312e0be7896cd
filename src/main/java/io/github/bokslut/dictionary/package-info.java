/** Loads the dictionaries once into immutable tables. */
@NullMarked
package io.github.bokslut.dictionary;

import org.jspecify.annotations.NullMarked;
