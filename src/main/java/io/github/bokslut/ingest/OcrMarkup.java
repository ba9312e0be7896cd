package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;

/** Pages that another OCR program wrote as hOCR or ALTO, once they have been parsed. */
final class OcrMarkup implements PageSource {
  /** One page: its size in points and the words of each printed line. */
  record Sheet(double width, double height, List<List<Word>> lines) {
    Sheet {
      lines = List.copyOf(lines);
    }
  }

  private final List<Sheet> sheets;

  OcrMarkup(List<Sheet> sheets, Path file, IngestSettings settings) throws ExtractionException {
    if (sheets.isEmpty()) {
      throw new ExtractionException(
          Reason.NO_PAGES, file + " has no pages", "Write it again with the OCR program.");
    }
    if (sheets.size() > settings.limits().maxPages()) {
      throw new ExtractionException(
          Reason.TOO_LARGE,
          file + " has " + sheets.size() + " pages, the limit is " + settings.limits().maxPages(),
          "Split the file or raise the page limit.");
    }
    this.sheets = List.copyOf(sheets);
  }

  /** A word as the other program read it. */
  static Word word(
      String text, double confidence, List<Reading.Alternative> others, Box box, Style style) {
    String printed = Normalizer.normalize(Unprintable.removed(text).strip(), Normalizer.Form.NFC);
    double sure = Double.isFinite(confidence) ? Math.max(0, Math.min(1, confidence)) : 0.5;
    Reading reading = new Reading(printed, sure, Engine.TEXT_INPUT, others);
    return new Word(List.of(reading), box, Ink.UNSEEN, style);
  }

  @Override
  public int pageCount() {
    return sheets.size();
  }

  @Override
  public Page page(int number) {
    Sheet sheet = sheets.get(number - 1);
    LayerSigns.Settled settled =
        LayerSigns.of(
            sheet.lines().stream()
                .map(
                    words ->
                        words.stream()
                            .filter(w -> !w.text().isEmpty())
                            .sorted(Comparator.comparingDouble(w -> w.box().x()))
                            .toList())
                .flatMap(words -> WordRuns.lines(words).stream())
                .toList());
    List<Line> lines = settled.lines();
    return new Page(
        number,
        sheet.width(),
        sheet.height(),
        Page.Kind.OCR_FILE,
        0,
        lines,
        List.of(),
        settled.doubts(),
        List.of(),
        lines.isEmpty() ? List.of(Scans.blank(number)) : List.of());
  }

  @Override
  public void close() {}
}
