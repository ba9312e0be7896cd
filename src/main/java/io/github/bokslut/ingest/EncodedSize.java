package io.github.bokslut.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The size that an encoded image claims in its own header, which decoders believe rather than the
 * PDF's dictionary. Read from the first bytes without decoding.
 */
record EncodedSize(long width, long height) {
  /** Filters whose data have a header of their own; decoding stops before them. */
  static final List<String> IMAGE_FILTERS =
      List.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

  private static final int LOOK = 1 << 20;

  /** Most tiles that a JPEG 2000 image may have: the standard's own limit. */
  private static final long MAX_TILES = 65_535;

  long pixels() {
    return width > 0 && height > Long.MAX_VALUE / width ? Long.MAX_VALUE : width * height;
  }

  /**
   * The largest size named in the header of data encoded by {@code filter}; nothing for filters
   * without a header.
   *
   * @throws PageFault when the header asks for the impossible
   */
  static Optional<EncodedSize> of(String filter, InputStream data) throws IOException, PageFault {
    byte[] head = data.readNBytes(LOOK);
    return switch (filter) {
      case "DCTDecode", "DCT" -> jpeg(head);
      case "JPXDecode" -> jpeg2000(head);
      case "JBIG2Decode" -> jbig2(head);
      default -> Optional.empty();
    };
  }

  /** The frame header (SOF marker) of ITU T.81. */
  private static Optional<EncodedSize> jpeg(byte[] b) {
    int at = 2;
    while (at + 9 < b.length) {
      if ((b[at] & 0xFF) != 0xFF) {
        at++;
        continue;
      }
      int marker = b[at + 1] & 0xFF;
      if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
        return Optional.of(new EncodedSize(u16(b, at + 7), u16(b, at + 5)));
      }
      boolean alone = marker == 0xFF || marker == 0 || (marker >= 0xD0 && marker <= 0xD9);
      at += marker == 0xFF ? 1 : alone ? 2 : 2 + u16(b, at + 2);
    }
    return Optional.empty();
  }

  /** The SIZ segment of ITU T.800. */
  private static Optional<EncodedSize> jpeg2000(byte[] b) throws PageFault {
    for (int at = 0; at + 40 < b.length; at++) {
      if ((b[at] & 0xFF) == 0xFF
          && (b[at + 1] & 0xFF) == 0x4F
          && (b[at + 2] & 0xFF) == 0xFF
          && (b[at + 3] & 0xFF) == 0x51) {
        int siz = at + 8;
        long width = u32(b, siz) - u32(b, siz + 8);
        long height = u32(b, siz + 4) - u32(b, siz + 12);
        long tileWidth = Math.max(1, u32(b, siz + 16));
        long tileHeight = Math.max(1, u32(b, siz + 20));
        long tiles =
            ((width + tileWidth - 1) / tileWidth) * ((height + tileHeight - 1) / tileHeight);
        if (tiles > MAX_TILES) {
          throw new PageFault("a JPEG 2000 image claims " + tiles + " tiles");
        }
        return Optional.of(new EncodedSize(width, height));
      }
    }
    return Optional.empty();
  }

  /** Page information (type 48) and region segments (20 to 43) of ITU T.88, as embedded in PDF. */
  private static Optional<EncodedSize> jbig2(byte[] b) {
    EncodedSize largest = new EncodedSize(0, 0);
    long at = 0;
    while (at + 11 < b.length) {
      int p = (int) at;
      int flags = b[p + 4] & 0xFF;
      int referred = (b[p + 5] & 0xFF) >> 5;
      int numberBytes = u32(b, p) <= 256 ? 1 : u32(b, p) <= 65_536 ? 2 : 4;
      long next = p + 6L;
      if (referred == 7) {
        long count = u32(b, p + 5) & 0x1FFFFFFF;
        next = p + 9L + (count + 8) / 8;
        next += count * numberBytes;
      } else {
        next += (long) referred * numberBytes;
      }
      next += (flags & 0x40) != 0 ? 4 : 1;
      if (next + 12 > b.length) {
        break;
      }
      long length = u32(b, (int) next);
      int data = (int) next + 4;
      int type = flags & 0x3F;
      if (type == 48 || (type >= 4 && type <= 43 && type != 16)) {
        EncodedSize size = new EncodedSize(u32(b, data), u32(b, data + 4));
        boolean unknownHeight = size.height() == 0xFFFFFFFFL;
        if (!unknownHeight && size.pixels() > largest.pixels()) {
          largest = size;
        }
      }
      if (length == 0xFFFFFFFFL) {
        break;
      }
      at = data + length;
    }
    return largest.width() > 0 ? Optional.of(largest) : Optional.empty();
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) << 8 | (b[at + 1] & 0xFF);
  }

  private static long u32(byte[] b, int at) {
    return (long) u16(b, at) << 16 | u16(b, at + 2);
  }
}
