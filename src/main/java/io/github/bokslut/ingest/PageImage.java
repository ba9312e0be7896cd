package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import java.awt.image.BufferedImage;

/**
 * The picture of a page or of the part of it that holds all its print.
 *
 * @param pixelsPerPoint the same along both sides
 * @param area the part of the page it shows, points as seen
 */
record PageImage(BufferedImage image, double pixelsPerPoint, Box area) {}
