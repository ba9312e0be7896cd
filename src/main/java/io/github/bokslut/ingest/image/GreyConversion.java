package io.github.bokslut.ingest.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/** Any image to grey, shrunk by a whole factor on the way where it is finer than needed. */
public final class GreyConversion {
  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
  private static final long ROUNDED = 0x0002000200020002L;

  private static final VarHandle FOUR_PIXELS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private GreyConversion() {}

  /**
   * Luma of the image (ITU-R BT.601), transparent pixels white. The pixels of an image that is grey
   * already are not copied: nobody may change them.
   *
   * @param factor side of the square of pixels that becomes one pixel, at least 1
   */
  public static GreyImage of(BufferedImage image, int factor) {
    Optional<byte[]> grey = greyPixels(image);
    if (grey.isPresent() && Integer.bitCount(factor) == 1) {
      GreyImage shrunk = new GreyImage(image.getWidth(), image.getHeight(), grey.get());
      for (int done = 1; done < factor; done *= 2) {
        shrunk = halved(shrunk);
      }
      return shrunk;
    }
    if (factor == 1) {
      return pixelByPixel(image);
    }
    int width = Math.max(1, image.getWidth() / factor);
    int height = Math.max(1, image.getHeight() / factor);
    byte[] out = new byte[Math.multiplyExact(width, height)];
    int[] sums = new int[width];
    RowAdder rows = adder(rowReader(image), image.getWidth(), factor);
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(sums, 0);
      int used = 0;
      for (int dy = 0; dy < factor && y * factor + dy < image.getHeight(); dy++) {
        rows.add(y * factor + dy, sums);
        used++;
      }
      int columns = Math.min(factor, image.getWidth());
      int n = used * columns;
      for (int x = 0; x < width; x++) {
        out[y * width + x] = (byte) ((sums[x] + n / 2) / n);
      }
    }
    return new GreyImage(width, height, out);
  }

  private static GreyImage pixelByPixel(BufferedImage image) {
    int width = image.getWidth();
    byte[] out = new byte[Math.multiplyExact(width, image.getHeight())];
    RowReader rows = rowReader(image);
    int[] row = new int[width];
    int i = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      rows.read(y, row);
      for (int grey : row) {
        out[i++] = (byte) grey;
      }
    }
    return new GreyImage(width, image.getHeight(), out);
  }

  /** Adds the pixels of one row to the sums of the squares they belong to. */
  private interface RowAdder {
    void add(int y, int[] sums);
  }

  private static RowAdder adder(RowReader rows, int width, int factor) {
    int[] row = new int[width];
    return (y, sums) -> {
      rows.read(y, row);
      for (int x = 0, i = 0; x < sums.length; x++) {
        int end = Math.min(i + factor, width);
        while (i < end) {
          sums[x] += row[i++];
        }
      }
    };
  }

  /** Four pixels become one; a last row or column without a neighbour is left out. */
  private static GreyImage halved(GreyImage image) {
    int width = Math.max(1, image.width() / 2);
    int height = Math.max(1, image.height() / 2);
    byte[] out = new byte[width * height];
    byte[] in = image.pixels();
    for (int y = 0; y < height; y++) {
      int upper = 2 * y * image.width();
      int lower = image.height() == 1 ? upper : upper + image.width();
      int to = y * width;
      int x = 0;
      for (; x + 4 <= width && 2 * x + 8 <= image.width(); x += 4) {
        long above = (long) GreyImage.EIGHT_PIXELS.get(in, upper + 2 * x);
        long below = (long) GreyImage.EIGHT_PIXELS.get(in, lower + 2 * x);
        FOUR_PIXELS.set(out, to + x, means(above, below));
      }
      for (; x < width; x++) {
        int right = Math.min(2 * x + 1, image.width() - 1);
        int sum = (in[upper + 2 * x] & 0xff) + (in[upper + right] & 0xff);
        sum += (in[lower + 2 * x] & 0xff) + (in[lower + right] & 0xff);
        out[to + x] = (byte) ((sum + 2) >> 2);
      }
    }
    return new GreyImage(width, height, out);
  }

  /** Four means of two by two pixels, the leftmost in the lowest byte. */
  private static int means(long above, long below) {
    long sums = (above & EVEN_BYTES) + ((above >>> 8) & EVEN_BYTES);
    sums += (below & EVEN_BYTES) + ((below >>> 8) & EVEN_BYTES);
    long means = ((sums + ROUNDED) >>> 2) & EVEN_BYTES;
    means = (means | (means >>> 8)) & 0x0000ffff0000ffffL;
    return (int) (means | (means >>> 16));
  }

  /** Fills a row of grey values 0 to 255. */
  private interface RowReader {
    void read(int y, int[] grey);
  }

  /** The pixels of an eight-bit grey image; getRGB would take them for linear and brighten them. */
  private static Optional<byte[]> greyPixels(BufferedImage image) {
    Raster raster = image.getRaster();
    boolean plain =
        image.getType() == BufferedImage.TYPE_BYTE_GRAY
            && raster.getParent() == null
            && raster.getDataBuffer() instanceof DataBufferByte buffer
            && buffer.getData().length == image.getWidth() * image.getHeight();
    return plain
        ? Optional.of(((DataBufferByte) raster.getDataBuffer()).getData())
        : Optional.empty();
  }

  private static RowReader rowReader(BufferedImage image) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && raster.getParent() == null
        && raster.getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getData().length == 3 * width * image.getHeight()) {
      byte[] data = buffer.getData();
      return (y, grey) -> {
        for (int x = 0, i = 3 * y * width; x < width; x++, i += 3) {
          grey[x] = luma(data[i + 2] & 0xff, data[i + 1] & 0xff, data[i] & 0xff);
        }
      };
    }
    if (image.getType() == BufferedImage.TYPE_INT_RGB
        && raster.getParent() == null
        && raster.getDataBuffer() instanceof DataBufferInt buffer
        && buffer.getData().length == width * image.getHeight()) {
      int[] data = buffer.getData();
      return (y, grey) -> {
        for (int x = 0, i = y * width; x < width; x++) {
          int rgb = data[i++];
          grey[x] = luma((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
        }
      };
    }
    if (raster.getNumBands() == 1 && image.getColorModel() instanceof IndexColorModel colours) {
      int[] lumas = new int[colours.getMapSize()];
      for (int i = 0; i < lumas.length; i++) {
        lumas[i] = luma(colours.getRGB(i));
      }
      return (y, grey) -> {
        raster.getSamples(0, y, grey.length, 1, 0, grey);
        for (int x = 0; x < grey.length; x++) {
          grey[x] = lumas[grey[x]];
        }
      };
    }
    if (raster.getNumBands() == 1 && raster.getSampleModel().getSampleSize(0) == 8) {
      return (y, grey) -> raster.getSamples(0, y, grey.length, 1, 0, grey);
    }
    int[] argb = new int[width];
    return (y, grey) -> {
      image.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
      for (int x = 0; x < argb.length; x++) {
        grey[x] = luma(argb[x]);
      }
    };
  }

  private static int luma(int argb) {
    int grey = luma((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
    int alpha = argb >>> 24;
    return alpha == 255 ? grey : (grey * alpha + 255 * (255 - alpha)) / 255;
  }

  private static int luma(int red, int green, int blue) {
    return (77 * red + 150 * green + 29 * blue + 128) >> 8;
  }
}
