package io.github.bokslut.ingest.ocr;

import io.github.bokslut.ingest.image.GreyImage;

/** Scales a crop to the recogniser's input: three equal planes of values -1 to 1. */
final class CropScaler {
  private CropScaler() {}

  static float[] scale(GreyImage crop, int width, int height) {
    int plane = width * height;
    float[] out = new float[3 * plane];
    Axis across = new Axis(crop.width(), width);
    Axis down = new Axis(crop.height(), height);
    byte[] in = crop.pixels();
    for (int y = 0; y < height; y++) {
      int row0 = down.low[y] * crop.width();
      int row1 = down.high[y] * crop.width();
      double fy = down.share[y];
      for (int x = 0; x < width; x++) {
        int x0 = across.low[x];
        int x1 = across.high[x];
        double fx = across.share[x];
        double top = (in[row0 + x0] & 0xff) * (1 - fx) + (in[row0 + x1] & 0xff) * fx;
        double low = (in[row1 + x0] & 0xff) * (1 - fx) + (in[row1 + x1] & 0xff) * fx;
        out[y * width + x] = (float) ((top * (1 - fy) + low * fy) / 127.5 - 1);
      }
    }
    System.arraycopy(out, 0, out, plane, plane);
    System.arraycopy(out, 0, out, 2 * plane, plane);
    return out;
  }

  /** Between which two pixels of the crop each pixel of the input lies, and how far along. */
  private static final class Axis {
    final int[] low;
    final int[] high;
    final double[] share;

    Axis(int from, int to) {
      low = new int[to];
      high = new int[to];
      share = new double[to];
      double step = (double) from / to;
      for (int i = 0; i < to; i++) {
        double at = Math.max(0, Math.min(from - 1, (i + 0.5) * step - 0.5));
        low[i] = (int) at;
        high[i] = Math.min(from - 1, low[i] + 1);
        share[i] = at - low[i];
      }
    }
  }
}
