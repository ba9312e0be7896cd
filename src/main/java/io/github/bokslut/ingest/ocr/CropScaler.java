package io.github.bokslut.ingest.ocr;

import io.github.bokslut.ingest.image.GreyImage;
import java.nio.FloatBuffer;

/** Scales a crop to the recogniser's input: one plane of values -1 to 1. */
final class CropScaler {
  private static final float UNIT = 1 / 127.5f;

  private CropScaler() {}

  /**
   * Puts {@code height} rows of {@code width} values, interpolated between the nearest pixels. Rows
   * of the crop are scaled to the width once, however many rows of the input they are part of.
   */
  static void scale(GreyImage crop, int width, int height, FloatBuffer out) {
    Axis across = new Axis(crop.width(), width);
    Axis down = new Axis(crop.height(), height);
    float[] upper = new float[width];
    float[] lower = new float[width];
    float[] row = new float[width];
    int upperIs = -1;
    int lowerIs = -1;
    for (int y = 0; y < height; y++) {
      if (down.low[y] == lowerIs) {
        float[] swapped = upper;
        upper = lower;
        lower = swapped;
        lowerIs = -1;
      } else if (down.low[y] != upperIs) {
        stretch(crop, down.low[y], across, upper);
      }
      upperIs = down.low[y];
      if (down.high[y] != lowerIs) {
        lowerIs = down.high[y];
        stretch(crop, lowerIs, across, lower);
      }
      float share = down.share[y];
      for (int x = 0; x < width; x++) {
        row[x] = upper[x] + (lower[x] - upper[x]) * share;
      }
      out.put(row);
    }
  }

  /** One row of the crop, scaled to the width and to values of -1 to 1. */
  private static void stretch(GreyImage crop, int y, Axis across, float[] out) {
    byte[] in = crop.pixels();
    int[] low = across.low;
    int[] high = across.high;
    float[] shares = across.share;
    int from = y * crop.width();
    for (int x = 0; x < out.length; x++) {
      int left = in[from + low[x]] & 0xff;
      int right = in[from + high[x]] & 0xff;
      out[x] = (left + (right - left) * shares[x]) * UNIT - 1;
    }
  }

  /** Between which two pixels of the crop each pixel of the input lies, and how far along. */
  private static final class Axis {
    final int[] low;
    final int[] high;
    final float[] share;

    Axis(int from, int to) {
      low = new int[to];
      high = new int[to];
      share = new float[to];
      double step = (double) from / to;
      for (int i = 0; i < to; i++) {
        double at = Math.max(0, Math.min(from - 1, (i + 0.5) * step - 0.5));
        low[i] = (int) at;
        high[i] = Math.min(from - 1, low[i] + 1);
        share[i] = (float) (at - low[i]);
      }
    }
  }
}
