package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRasterTest {
  @TempDir private Path folder;

  /** All eight placements of an image, on pages turned all four ways. */
  static Stream<Arguments> placements() {
    float[][] maps = {
      {300, 0, 0, 400, 0, 0}, {-300, 0, 0, 400, 300, 0}, {300, 0, 0, -400, 0, 400},
      {-300, 0, 0, -400, 300, 400}, {0, 400, 300, 0, 0, 0}, {0, -400, 300, 0, 0, 400},
      {0, 400, -300, 0, 300, 0}, {0, -400, -300, 0, 300, 400}
    };
    List<Arguments> all = new ArrayList<>();
    for (float[] map : maps) {
      for (int rotation = 0; rotation < 360; rotation += 90) {
        all.add(Arguments.of(map, rotation));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("placements")
  void aScanIsTakenAsThePageShowsIt(float[] map, int rotation) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = LosslessFactory.createFromImage(document, picture(150, 200, false));
      PDPage page = page(document, image, map, rotation);
      PageGeometry geometry = PageGeometry.of(page, 0);
      PageContent content = ContentScout.scout(page, geometry);
      List<Finding> findings = new ArrayList<>();
      PdfRaster raster = new PdfRaster(IngestSettings.DEFAULT);
      PageImage taken = raster.scan(document, 1, geometry, content, findings);
      BufferedImage drawn =
          new CheckedRenderer(document, geometry, new ImageGuard(IngestSettings.Limits.DEFAULT))
              .render((float) taken.pixelsPerPoint() * 72);
      assertThat(findings).isEmpty();
      assertThat(taken.area().width()).isCloseTo(geometry.width(), within(0.1));
      assertThat(difference(taken.image(), drawn)).isLessThan(12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"grey jpeg", "colour jpeg", "ccitt", "indexed", "inverted"})
  void encodingsComeOutAlike(String encoding) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image =
          switch (encoding) {
            case "grey jpeg" ->
                JPEGFactory.createFromImage(document, picture(150, 200, true), 0.95f);
            case "colour jpeg" ->
                JPEGFactory.createFromImage(document, picture(150, 200, false), 0.95f);
            case "ccitt" -> CCITTFactory.createFromImage(document, bilevel(150, 200));
            case "inverted" -> inverted(document);
            default -> LosslessFactory.createFromImage(document, indexed(150, 200));
          };
      PDPage page = page(document, image, new float[] {300, 0, 0, 400, 0, 0}, 0);
      PageGeometry geometry = PageGeometry.of(page, 0);
      PageContent content = ContentScout.scout(page, geometry);
      PageImage taken =
          new PdfRaster(IngestSettings.DEFAULT)
              .scan(document, 1, geometry, content, new ArrayList<>());
      assertThat(taken.image().getWidth()).isEqualTo(150);
      assertThat(difference(taken.image(), picture(150, 200, encoding.startsWith("grey"))))
          .isLessThan(encoding.equals("ccitt") ? 60 : 12);
      boolean colour = encoding.equals("colour jpeg");
      int blue = taken.image().getRGB(120, 30);
      assertThat((blue & 0xFF) - (blue >> 16 & 0xFF) > 60)
          .isEqualTo(colour || encoding.equals("indexed") || encoding.equals("inverted"));
    }
  }

  @Test
  void aScanWhoseDataAreTornIsAFindingAndNoBlankPage() throws Exception {
    Path file = folder.resolve("torn.pdf");
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = JPEGFactory.createFromImage(document, picture(150, 200, true), 0.9f);
      try (java.io.OutputStream out = image.getCOSObject().createRawOutputStream()) {
        out.write(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, 4, 5, 6});
      }
      page(document, image, new float[] {300, 0, 0, 400, 0, 0}, 0);
      document.save(file.toFile());
    }
    assertThat(only(file).findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("page-unreadable");
              assertThat(f.severity()).isEqualTo(Finding.Severity.ERROR);
            });
  }

  @Test
  void aFlateScanThatEndsEarlyIsAFinding() throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = LosslessFactory.createFromImage(document, picture(600, 800, false));
      byte[] raw;
      try (java.io.InputStream in = image.getCOSObject().createRawInputStream()) {
        raw = in.readAllBytes();
      }
      try (java.io.OutputStream out = image.getCOSObject().createRawOutputStream()) {
        out.write(raw, 0, raw.length / 2);
      }
      PDPage page = page(document, image, new float[] {300, 0, 0, 400, 0, 0}, 0);
      PageGeometry geometry = PageGeometry.of(page, 0);
      List<Finding> findings = new ArrayList<>();
      DecoderLog.begin();
      new PdfRaster(IngestSettings.DEFAULT)
          .scan(document, 1, geometry, ContentScout.scout(page, geometry), findings);
      assertThat(findings).extracting(Finding::code).containsOnly("page-unreadable");
    }
  }

  @Test
  void anImageBeyondTheLimitIsRefusedBeforeDecoding() throws Exception {
    Path file = folder.resolve("huge.pdf");
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = LosslessFactory.createFromImage(document, picture(150, 200, false));
      image.getCOSObject().setInt(COSName.WIDTH, 2_000_000_000);
      image.getCOSObject().setInt(COSName.HEIGHT, 2_000_000_000);
      page(document, image, new float[] {300, 0, 0, 400, 0, 0}, 0);
      document.save(file.toFile());
    }
    assertThat(only(file).findings().get(0).message()).contains("over the limit");
  }

  private static Page only(Path file) throws Exception {
    try (Ingest ingest = new Ingest(IngestSettings.DEFAULT);
        PageSource source = ingest.open(file)) {
      return source.page(1);
    }
  }

  private static PDPage page(PDDocument document, PDImageXObject image, float[] m, int rotation)
      throws IOException {
    PDPage page = new PDPage(new PDRectangle(300, 400));
    page.setRotation(rotation);
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.drawImage(image, new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]));
    }
    return page;
  }

  private static PDImageXObject inverted(PDDocument document) throws IOException {
    BufferedImage negative = picture(150, 200, false);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 150; x++) {
        negative.setRGB(x, y, ~negative.getRGB(x, y));
      }
    }
    PDImageXObject image = LosslessFactory.createFromImage(document, negative);
    org.apache.pdfbox.cos.COSArray decode = new org.apache.pdfbox.cos.COSArray();
    for (float f : new float[] {1, 0, 1, 0, 1, 0}) {
      decode.add(new org.apache.pdfbox.cos.COSFloat(f));
    }
    image.setDecode(decode);
    return image;
  }

  /** A picture without any symmetry: blocks of several colours. */
  private static BufferedImage picture(int w, int h, boolean grey) {
    BufferedImage image =
        new BufferedImage(w, h, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    paint(image);
    return image;
  }

  private static BufferedImage bilevel(int w, int h) {
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_BINARY);
    paint(image);
    return image;
  }

  private static BufferedImage indexed(int w, int h) {
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_INDEXED);
    paint(image);
    return image;
  }

  private static void paint(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, w, h);
    g.setColor(Color.BLACK);
    g.fillRect(w / 10, h / 10, w / 4, h / 2);
    g.setColor(Color.BLUE);
    g.fillRect(w * 6 / 10, h / 10, w * 3 / 10, h / 10);
    g.dispose();
  }

  /** Mean difference per colour part, 0 to 255. */
  private static double difference(BufferedImage a, BufferedImage b) {
    assertThat(Math.abs(a.getWidth() - b.getWidth())).isLessThanOrEqualTo(1);
    assertThat(Math.abs(a.getHeight() - b.getHeight())).isLessThanOrEqualTo(1);
    int w = Math.min(a.getWidth(), b.getWidth());
    int h = Math.min(a.getHeight(), b.getHeight());
    long sum = 0;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((p >> shift & 0xFF) - (q >> shift & 0xFF));
        }
      }
    }
    return sum / (3.0 * w * h);
  }
}
