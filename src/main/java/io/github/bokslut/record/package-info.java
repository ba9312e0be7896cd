/** Reconciled tables and sections become typed facts. */
@NullMarked
package io.github.bokslut.record;

import org.jspecify.annotations.NullMarked;
