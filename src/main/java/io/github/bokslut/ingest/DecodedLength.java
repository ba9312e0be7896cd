package io.github.bokslut.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Refuses streams that inflate beyond a limit, before anybody decodes them into memory. Deflate
 * packs at most 1,032 to 1, so only streams that could reach the limit are inflated to count.
 */
final class DecodedLength {
  private static final long DEFLATE_RATIO = 1_032;

  private DecodedLength() {}

  /**
   * @throws PageFault when {@code stream} decodes to more than {@code limit} bytes
   */
  static void check(COSStream stream, long limit) throws PageFault {
    int deflated = leadingDeflates(stream);
    if (deflated == 0) {
      return;
    }
    double most = stream.getLength() * Math.pow(DEFLATE_RATIO, deflated);
    if (most > limit && inflatesBeyond(stream, deflated, limit)) {
      throw new PageFault("a stream decompresses to more than " + limit + " bytes");
    }
  }

  private static boolean inflatesBeyond(COSStream stream, int times, long limit) {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (int i = 0; i < times; i++) {
        in = new InflaterInputStream(in);
      }
      for (int n = in.read(buffer); n > 0 && total <= limit; n = in.read(buffer)) {
        total += n;
      }
    } catch (IOException e) {
      // Damaged data end here for the decoder too; what it says of them is reported there.
      return total > limit;
    }
    return total > limit;
  }

  private static int leadingDeflates(COSStream stream) {
    int count = 0;
    for (COSName filter : filters(stream)) {
      if (!filter.equals(COSName.FLATE_DECODE)
          && !filter.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
        break;
      }
      count++;
    }
    return count;
  }

  static List<COSName> filters(COSStream stream) {
    COSBase filters = stream.getFilters();
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
