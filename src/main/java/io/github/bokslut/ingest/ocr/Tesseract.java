package io.github.bokslut.ingest.ocr;

import net.sourceforge.tess4j.TessAPI;

/**
 * Tess4J's binding under a type of our own: JNA looks for ready-made instances among the fields of
 * the type it binds, and {@link TessAPI#INSTANCE} would load whatever Tesseract the machine has.
 */
interface Tesseract extends TessAPI {}
