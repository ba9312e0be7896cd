package io.github.bokslut.ingest.image;

/** An 8-bit grey image, row by row, 0 black. Mutable only while its maker works on it. */
public final class GreyImage {
  private final int width;
  private final int height;
  private final byte[] pixels;

  public GreyImage(int width, int height, byte[] pixels) {
    if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          width + "x" + height + " with " + pixels.length + " bytes");
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels themselves, not a copy. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public byte[] pixels() {
    return pixels;
  }

  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }
}
