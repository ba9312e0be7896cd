package io.github.bokslut.ingest;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.model.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/** A PDF file. */
final class PdfSource implements PageSource {
  /**
   * Fonts and colour spaces are kept from page to page; images are not: they die with their page.
   */
  private static final class FontCache extends DefaultResourceCache {
    @Override
    public void put(org.apache.pdfbox.cos.COSObject indirect, PDXObject xobject) {}
  }

  private final PDDocument document;
  private final List<COSDictionary> pages;
  private final PdfPageReader reader;
  private final PagePictures pictures;
  private final FontCache cache = new FontCache();

  private PdfSource(
      PDDocument document, List<COSDictionary> pages, PdfPageReader reader, PagePictures pictures) {
    this.document = document;
    this.pages = pages;
    this.reader = reader;
    this.pictures = pictures;
  }

  static PdfSource open(Path file, IngestSettings settings, Scans scans)
      throws ExtractionException {
    DecoderLog.begin();
    PDDocument document = load(file);
    try {
      List<COSDictionary> pages = pages(document, file, settings.limits().maxPages());
      return new PdfSource(document, pages, new PdfPageReader(settings, scans), scans.pictures());
    } catch (ExtractionException e) {
      IOUtils.closeQuietly(document);
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      IOUtils.closeQuietly(document);
      throw damaged(file, e);
    }
  }

  private static PDDocument load(Path file) throws ExtractionException {
    try {
      return Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new ExtractionException(
          Reason.ENCRYPTED,
          file + " is encrypted with a password",
          "Open it with its password, save it without one and try again.",
          e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw damaged(file, e);
    }
  }

  private static List<COSDictionary> pages(PDDocument document, Path file, int limit)
      throws ExtractionException {
    COSBase root = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
    List<COSDictionary> pages =
        root instanceof COSDictionary tree ? PdfPages.of(tree, limit) : List.of();
    if (pages.isEmpty()) {
      throw new ExtractionException(
          Reason.NO_PAGES, file + " has no pages", "Make the PDF again from its source.");
    }
    if (pages.size() > limit) {
      throw new ExtractionException(
          Reason.TOO_LARGE,
          file + " has more than " + limit + " pages",
          "Split the file or raise the page limit.");
    }
    return pages;
  }

  private static ExtractionException damaged(Path file, Throwable cause) {
    return new ExtractionException(
        Reason.DAMAGED,
        file + " is not a readable PDF: " + CheckedRenderer.reason(cause),
        "Download or scan it again, or repair it with a PDF tool.",
        cause);
  }

  @Override
  public int pageCount() {
    return pages.size();
  }

  @Override
  public Page page(int number) throws ExtractionException {
    try (PDDocument one = new PDDocument()) {
      one.setResourceCache(cache);
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSBase layers = catalog.getItem(COSName.OCPROPERTIES);
      if (layers != null) {
        one.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
      }
      one.getPages().add(new org.apache.pdfbox.pdmodel.PDPage(pages.get(number - 1)));
      return reader.read(one, number);
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.INTERNAL, "page " + number + " cannot be closed", "Report this.", e);
    } finally {
      pages.get(number - 1).removeItem(COSName.PARENT);
    }
  }

  @Override
  public Seen seen(int number) throws ExtractionException {
    pictures.begin();
    Page page = page(number);
    return new Seen(page, pictures.end());
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
  }
}
