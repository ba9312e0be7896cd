package io.github.bokslut.ingest.ocr;

import io.github.bokslut.ingest.image.GreyImage;

/** Scales a crop to the recogniser's input: three equal planes of values -1 to 1. */
final class CropScaler {
  private CropScaler() {}

  static float[] scale(GreyImage crop, int width, int height) {
    float[] out = new float[3 * width * height];
    double stepX = (double) crop.width() / width;
    double stepY = (double) crop.height() / height;
    for (int y = 0; y < height; y++) {
      double sy = Math.max(0, Math.min(crop.height() - 1, (y + 0.5) * stepY - 0.5));
      int y0 = (int) sy;
      int y1 = Math.min(crop.height() - 1, y0 + 1);
      double fy = sy - y0;
      for (int x = 0; x < width; x++) {
        double sx = Math.max(0, Math.min(crop.width() - 1, (x + 0.5) * stepX - 0.5));
        int x0 = (int) sx;
        int x1 = Math.min(crop.width() - 1, x0 + 1);
        double fx = sx - x0;
        double top = crop.at(x0, y0) * (1 - fx) + crop.at(x1, y0) * fx;
        double low = crop.at(x0, y1) * (1 - fx) + crop.at(x1, y1) * fx;
        out[y * width + x] = (float) ((top * (1 - fy) + low * fy) / 127.5 - 1);
      }
    }
    int plane = width * height;
    System.arraycopy(out, 0, out, plane, plane);
    System.arraycopy(out, 0, out, 2 * plane, plane);
    return out;
  }
}
