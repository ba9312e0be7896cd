package io.github.bokslut.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What an image file says of itself besides its pixels.
 *
 * @param dpi pixels per inch; 0 when it does not say
 * @param orientation 1 to 8 as in TIFF 6.0 and Exif, tag 274; 1 is upright
 */
record ImageNotes(double dpi, int orientation) {
  private static final int ORIENTATION_TAG = 274;
  private static final int EXIF_LOOK = 1 << 17;

  static ImageNotes of(ImageReader decoder, int index, Path file) throws IOException {
    IIOMetadata notes = decoder.getImageMetadata(index);
    String format = decoder.getFormatName().toLowerCase(Locale.ROOT);
    int orientation =
        format.startsWith("tif")
            ? tiffOrientation(notes)
            : format.startsWith("jp") ? exifOrientation(file) : 1;
    return new ImageNotes(dpi(notes), orientation);
  }

  private static double dpi(IIOMetadata notes) {
    if (notes == null || !notes.isStandardMetadataFormatSupported()) {
      return 0;
    }
    Element root = (Element) notes.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
    NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
    if (sizes.getLength() == 0) {
      return 0;
    }
    double millimetres = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
    return millimetres > 0 ? 25.4 / millimetres : 0;
  }

  private static int tiffOrientation(IIOMetadata notes) {
    if (notes == null || notes.getNativeMetadataFormatName() == null) {
      return 1;
    }
    Element root = (Element) notes.getAsTree(notes.getNativeMetadataFormatName());
    NodeList fields = root.getElementsByTagName("TIFFField");
    for (int i = 0; i < fields.getLength(); i++) {
      Element field = (Element) fields.item(i);
      NodeList values = field.getElementsByTagName("TIFFShort");
      if (field.getAttribute("number").equals(String.valueOf(ORIENTATION_TAG))
          && values.getLength() > 0) {
        return Integer.parseInt(((Element) values.item(0)).getAttribute("value"));
      }
    }
    return 1;
  }

  /** The orientation in the Exif block (JEITA CP-3451) of a JPEG; 1 when there is none. */
  private static int exifOrientation(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(EXIF_LOOK);
    }
    for (int at = 2; at + 18 < head.length && (head[at] & 0xFF) == 0xFF; ) {
      int marker = head[at + 1] & 0xFF;
      int length = (head[at + 2] & 0xFF) << 8 | (head[at + 3] & 0xFF);
      if (marker == 0xE1 && head[at + 4] == 'E' && head[at + 5] == 'x') {
        return tiffTag(ByteBuffer.wrap(head, at + 10, Math.min(length - 8, head.length - at - 10)));
      }
      if (marker == 0xDA) {
        break;
      }
      at += 2 + length;
    }
    return 1;
  }

  private static int tiffTag(ByteBuffer block) {
    ByteBuffer tiff = block.slice();
    if (tiff.remaining() < 10) {
      return 1;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    if (at < 8 || at > tiff.limit() - 2) {
      return 1;
    }
    int count = tiff.getShort(at) & 0xFFFF;
    for (int i = 0; i < count && at + 2 + 12 * (i + 1) <= tiff.limit(); i++) {
      int entry = at + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
        return tiff.getShort(entry + 8);
      }
    }
    return 1;
  }
}
