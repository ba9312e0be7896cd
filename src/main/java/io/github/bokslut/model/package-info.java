/** The nouns: immutable records that every room speaks in; they depend on nothing but the JDK. */
@NullMarked
package io.github.bokslut.model;

import org.jspecify.annotations.NullMarked;
