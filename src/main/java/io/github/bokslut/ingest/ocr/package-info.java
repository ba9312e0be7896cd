/** The two readers: Tesseract with the Swedish model, and the PP-OCR recogniser. */
@NullMarked
package io.github.bokslut.ingest.ocr;

import org.jspecify.annotations.NullMarked;
