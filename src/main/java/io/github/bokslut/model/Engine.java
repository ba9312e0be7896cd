package io.github.bokslut.model;

/** What produced a reading. */
public enum Engine {
  /** Tesseract, the pass over the whole page. */
  TESSERACT,
  /** Tesseract, a second look at one region or cell. */
  TESSERACT_CROP,
  /** The PP-OCR recogniser on the crop of one word or number. */
  PPOCR,
  /** No engine named it: a bar that stands alone, told by the shape of its ink. */
  INK,
  /** The text layer of a PDF. */
  TEXT_LAYER,
  /** A text, hOCR or ALTO file that another program wrote. */
  TEXT_INPUT,
  /** Not read: decided by the normalisation stage from the readings. */
  NORMALISER
}
