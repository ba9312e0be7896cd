/**
 * Sources become pages: PDF, images, text, hOCR and ALTO; image preparation and both OCR readers.
 * Images die here.
 */
@NullMarked
package io.github.bokslut.ingest;

import org.jspecify.annotations.NullMarked;
