package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Page;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF that asks for the network, for other files and for programs gets none of them. */
class ExternalReferencesTest {
  @TempDir private Path folder;

  @Test
  void nothingIsFetchedOpenedOrStarted() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "HEMLIGT 123 456");
    Path started = folder.resolve("started");
    AtomicInteger visits = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread listener = new Thread(() -> count(server, visits), "listener");
      listener.setDaemon(true);
      listener.start();
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      Path pdf = folder.resolve("utifrån.pdf");
      try (PDDocument document = new PDDocument()) {
        document.addPage(page(document, address, secret));
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.OPEN_ACTION, actions(address, started));
        document.save(pdf.toFile());
      }
      try (Ingest ingest = new Ingest(IngestSettings.DEFAULT);
          PageSource source = ingest.open(pdf)) {
        Page page = source.page(1);
        assertThat(page.toString()).doesNotContain("HEMLIGT");
        assertThat(page.findings()).isNotEmpty();
      }
    }
    assertThat(visits).hasValue(0);
    assertThat(started).doesNotExist();
  }

  private static void count(ServerSocket server, AtomicInteger visits) {
    try {
      while (!server.isClosed()) {
        server.accept().close();
        visits.incrementAndGet();
      }
    } catch (java.io.IOException e) {
      // The test has closed the socket: nobody is waited for any more.
      return;
    }
  }

  /** A page that is an image kept at an address, and a drawing kept in another file. */
  private static PDPage page(PDDocument document, String address, Path secret) throws Exception {
    PDPage page = new PDPage(PDRectangle.A4);
    COSStream image = document.getDocument().createCOSStream();
    image.setItem(COSName.TYPE, COSName.XOBJECT);
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setInt(COSName.WIDTH, 8);
    image.setInt(COSName.HEIGHT, 8);
    image.setInt(COSName.BITS_PER_COMPONENT, 8);
    image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    image.setItem(COSName.F, fileSpecification("URL", address + "image.raw"));
    COSStream form = document.getDocument().createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.F, fileSpecification("File", secret.toString()));
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(
          new PDImageXObject(new org.apache.pdfbox.pdmodel.common.PDStream(image), null),
          50,
          400,
          400,
          300);
    }
    COSDictionary known = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    known.setItem(COSName.getPDFName("Fm"), form);
    return page;
  }

  private static COSDictionary fileSpecification(String system, String name) {
    COSDictionary file = new COSDictionary();
    file.setItem(COSName.TYPE, COSName.getPDFName("Filespec"));
    file.setItem(COSName.getPDFName("FS"), COSName.getPDFName(system));
    file.setItem(COSName.F, new COSString(name));
    return file;
  }

  /** Opens an address, then starts a program, as soon as the document is opened. */
  private static COSDictionary actions(String address, Path started) {
    COSDictionary uri = new COSDictionary();
    uri.setItem(COSName.S, COSName.getPDFName("URI"));
    uri.setItem(
        COSName.URI, new COSString((address + "opened").getBytes(StandardCharsets.US_ASCII)));
    COSDictionary launch = new COSDictionary();
    launch.setItem(COSName.S, COSName.getPDFName("Launch"));
    launch.setItem(COSName.F, new COSString("/usr/bin/touch"));
    COSDictionary unix = new COSDictionary();
    unix.setItem(COSName.F, new COSString("/usr/bin/touch"));
    unix.setItem(COSName.P, new COSString(started.toString()));
    launch.setItem(COSName.getPDFName("Unix"), unix);
    uri.setItem(COSName.NEXT, launch);
    return uri;
  }
}
