/** Accounting identities choose, prove, repair or flag each cell. */
@NullMarked
package io.github.bokslut.reconcile;

import org.jspecify.annotations.NullMarked;
