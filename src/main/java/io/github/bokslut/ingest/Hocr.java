package io.github.bokslut.ingest;

import io.github.bokslut.ingest.OcrMarkup.Sheet;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Parses hOCR 1.2: pixel boxes, confidences and alternatives in title attributes. */
final class Hocr {
  private static final Pattern BOX =
      Pattern.compile("\\bbbox\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)");
  private static final Pattern CONFIDENCE = Pattern.compile("\\bx_wconf\\s+([\\d.]+)");
  private static final Pattern RESOLUTION = Pattern.compile("\\bscan_res\\s+([\\d.]+)");
  private static final Pattern TYPE_SIZE = Pattern.compile("\\bx_f?size\\s+([\\d.]+)");
  private static final String LINES =
      ".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat, .ocrx_line";

  private Hocr() {}

  static List<Sheet> parse(Path file) throws IOException {
    Document document = Jsoup.parse(file.toFile(), null);
    List<Sheet> sheets = new ArrayList<>();
    for (Element page : document.select(".ocr_page")) {
      sheets.add(sheet(page));
    }
    return sheets;
  }

  private static Sheet sheet(Element page) {
    Box pixels = box(page, 1);
    double said = number(RESOLUTION, page, 0);
    double dpi = ScanDensity.dpi(said, (int) pixels.right(), (int) pixels.bottom());
    double perPoint = dpi / 72;
    List<List<Word>> lines = new ArrayList<>();
    for (Element line : page.select(LINES)) {
      List<Word> words = new ArrayList<>();
      double size = number(TYPE_SIZE, line, 0) / perPoint;
      for (Element word : line.select(".ocrx_word, .ocr_word")) {
        words.add(word(word, perPoint, size));
      }
      lines.add(words);
    }
    return new Sheet(pixels.right() / perPoint, pixels.bottom() / perPoint, lines);
  }

  private static Word word(Element element, double perPoint, double size) {
    List<Reading.Alternative> others = new ArrayList<>();
    for (Element other : element.select("del.alt")) {
      others.add(new Reading.Alternative(other.text().strip(), 0.5));
    }
    Element first = element.selectFirst("ins.alt");
    String text = (first == null ? element : first).text();
    boolean bold = element.selectFirst("strong, b") != null;
    return OcrMarkup.word(
        text,
        number(CONFIDENCE, element, 50) / 100,
        others,
        box(element, perPoint),
        new Style(size, bold, false));
  }

  private static Box box(Element element, double perPoint) {
    Matcher m = BOX.matcher(element.attr("title"));
    if (!m.find()) {
      return new Box(0, 0, 0, 0);
    }
    double left = Double.parseDouble(m.group(1)) / perPoint;
    double top = Double.parseDouble(m.group(2)) / perPoint;
    double right = Double.parseDouble(m.group(3)) / perPoint;
    double bottom = Double.parseDouble(m.group(4)) / perPoint;
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  private static double number(Pattern pattern, Element element, double otherwise) {
    Matcher m = pattern.matcher(element.attr("title"));
    return m.find() ? Double.parseDouble(m.group(1)) : otherwise;
  }
}
