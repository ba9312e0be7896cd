/** Pages to and from JSON, for worker processes and recorded OCR answers. */
@NullMarked
package io.github.bokslut.wire;

import org.jspecify.annotations.NullMarked;
