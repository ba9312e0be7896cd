package io.github.bokslut.ingest;

import io.github.bokslut.ingest.OcrMarkup.Sheet;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses ALTO 2 to 4 (Library of Congress); entities are never resolved. */
final class Alto {
  private Alto() {}

  static List<Sheet> parse(Path file) throws IOException {
    Document document;
    try (InputStream in = Files.newInputStream(file)) {
      document = Jsoup.parse(in, null, "", Parser.xmlParser());
    }
    Element unit = document.selectFirst("*|MeasurementUnit");
    String measure = unit == null ? "pixel" : unit.text().strip();
    Map<String, Style> styles = new HashMap<>();
    for (Element style : document.select("*|TextStyle")) {
      styles.put(
          style.attr("ID"),
          new Style(number(style, "FONTSIZE", 0), style.attr("FONTSTYLE").contains("bold"), false));
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Element page : document.select("*|Page")) {
      sheets.add(sheet(page, measure, styles));
    }
    return sheets;
  }

  private static Sheet sheet(Element page, String measure, Map<String, Style> styles) {
    double width = number(page, "WIDTH", 0);
    double height = number(page, "HEIGHT", 0);
    double perPoint =
        switch (measure) {
          case "mm10" -> 254.0 / 72;
          case "inch1200" -> 1200.0 / 72;
          default -> ScanDensity.dpi(0, (int) width, (int) height) / 72;
        };
    List<List<Word>> lines = new ArrayList<>();
    for (Element line : page.select("*|TextLine")) {
      List<Word> words = new ArrayList<>();
      for (Element string : line.select("*|String")) {
        words.add(word(string, line, perPoint, styles));
      }
      lines.add(words);
    }
    return new Sheet(width / perPoint, height / perPoint, lines);
  }

  private static Word word(
      Element string, Element line, double perPoint, Map<String, Style> styles) {
    List<Reading.Alternative> others = new ArrayList<>();
    for (Element other : string.select("*|ALTERNATIVE")) {
      others.add(new Reading.Alternative(other.text().strip(), 0.5));
    }
    Box box =
        new Box(
            number(string, "HPOS", 0) / perPoint,
            number(string, "VPOS", 0) / perPoint,
            Math.max(0, number(string, "WIDTH", 0) / perPoint),
            Math.max(0, number(string, "HEIGHT", 0) / perPoint));
    return OcrMarkup.word(
        string.attr("CONTENT"),
        number(string, "WC", 0.5),
        others,
        box,
        style(string, line, styles));
  }

  private static Style style(Element string, Element line, Map<String, Style> styles) {
    Style found = Style.UNKNOWN;
    for (Element element : List.of(line, string)) {
      for (String id : element.attr("STYLEREFS").split(" ", -1)) {
        found = styles.getOrDefault(id, found);
      }
    }
    boolean bold = found.bold() || string.attr("STYLE").contains("bold");
    return new Style(found.size(), bold, false);
  }

  private static double number(Element element, String name, double otherwise) {
    try {
      double value = Double.parseDouble(element.attr(name));
      return Double.isFinite(value) ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
