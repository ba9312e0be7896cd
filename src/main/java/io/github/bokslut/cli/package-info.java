/** The commands; the only room that touches stdout, stderr and exit codes. */
@NullMarked
package io.github.bokslut.cli;

import org.jspecify.annotations.NullMarked;
