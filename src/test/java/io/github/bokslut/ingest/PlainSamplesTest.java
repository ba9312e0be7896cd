package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.image.GreyConversion;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSamplesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 64, 117})
  void bilevelSamplesAreTheSamePixelsAsPdfboxGives(int width) throws Exception {
    BufferedImage drawn = noise(width, 23, BufferedImage.TYPE_BYTE_BINARY);
    try (PDDocument document = new PDDocument()) {
      same(LosslessFactory.createFromImage(document, drawn));
      same(CCITTFactory.createFromImage(document, drawn));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB})
  void jpegSamplesAreTheSamePixelsAsPdfboxGives(int type) throws Exception {
    try (PDDocument document = new PDDocument()) {
      same(JPEGFactory.createFromImage(document, noise(61, 23, type), 0.8f));
    }
  }

  @Test
  void imagesThatLackSamplesOrMapThemAreLeftToPdfbox() throws Exception {
    try (PDDocument document = new PDDocument()) {
      BufferedImage drawn = noise(117, 23, BufferedImage.TYPE_BYTE_BINARY);
      PDImageXObject torn = LosslessFactory.createFromImage(document, drawn);
      torn.setHeight(24);
      assertThat(PlainSamples.of(torn)).isEmpty();
      PDImageXObject negative = LosslessFactory.createFromImage(document, drawn);
      COSArray decode = new COSArray();
      decode.add(COSInteger.ONE);
      decode.add(COSInteger.ZERO);
      negative.setDecode(decode);
      assertThat(PlainSamples.of(negative)).isEmpty();
      PDImageXObject broken = JPEGFactory.createFromImage(document, noise(61, 23, 1), 0.8f);
      try (OutputStream out = broken.getCOSObject().createRawOutputStream()) {
        out.write(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, 4});
      }
      assertThat(PlainSamples.of(broken)).isEmpty();
    }
  }

  private static void same(PDImageXObject image) throws Exception {
    BufferedImage plain = PlainSamples.of(image).orElseThrow();
    BufferedImage boxed = image.getImage();
    assertThat(GreyConversion.of(plain, 1).pixels())
        .isEqualTo(GreyConversion.of(boxed, 1).pixels());
    if (image.getColorSpace().getNumberOfComponents() == 3) {
      int w = boxed.getWidth();
      int h = boxed.getHeight();
      assertThat(plain.getRGB(0, 0, w, h, null, 0, w))
          .isEqualTo(boxed.getRGB(0, 0, w, h, null, 0, w));
    }
  }

  private static BufferedImage noise(int width, int height, int type) {
    Random random = new Random(3);
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextBoolean() ? random.nextInt() | 0xff000000 : 0xffffffff);
      }
    }
    return image;
  }
}
