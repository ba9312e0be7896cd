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
import java.util.ArrayList;
import java.util.List;

/**
 * A plain text file: form feeds end pages, one {@link Line} per printed line with its spaces, blank
 * lines included (without words), words cut at white space. A no-break or thin space between two
 * digits is a thousands gap and stays inside the word.
 */
final class TextSource implements PageSource {
  private static final char FORM_FEED = '\f';

  private final List<String> pages;

  private TextSource(List<String> pages) {
    this.pages = pages;
  }

  static TextSource of(byte[] bytes, Path file, IngestSettings settings)
      throws ExtractionException {
    String text =
        TextEncoding.decode(bytes)
            .orElseThrow(
                () ->
                    new ExtractionException(
                        Reason.NOT_A_DOCUMENT,
                        file + " is neither a known document nor text",
                        "Give a PDF, an image, a text, an hOCR or an ALTO file."));
    if (text.isBlank()) {
      throw new ExtractionException(
          Reason.EMPTY, file + " holds no text", "Check that the file was saved completely.");
    }
    List<String> pages = cut(Normalizer.normalize(text, Normalizer.Form.NFC));
    if (pages.size() > settings.limits().maxPages()) {
      throw new ExtractionException(
          Reason.TOO_LARGE,
          file + " has " + pages.size() + " pages, the limit is " + settings.limits().maxPages(),
          "Split the file or raise the page limit.");
    }
    return new TextSource(pages);
  }

  /** Pages between form feeds; the blank rest after the last form feed is no page. */
  private static List<String> cut(String text) {
    List<String> pages = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(FORM_FEED); at >= 0; at = text.indexOf(FORM_FEED, start)) {
      pages.add(text.substring(start, at));
      start = at + 1;
    }
    String rest = text.substring(start);
    if (pages.isEmpty() || !rest.isBlank()) {
      pages.add(rest);
    }
    return pages;
  }

  @Override
  public int pageCount() {
    return pages.size();
  }

  @Override
  public Page page(int number) {
    List<Line> lines = pages.get(number - 1).lines().map(TextSource::line).toList();
    return new Page(
        number, 0, 0, Page.Kind.PLAIN_TEXT, 0, lines, List.of(), List.of(), List.of(), List.of());
  }

  private static Line line(String read) {
    String printed = withoutControls(read);
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= printed.length(); i++) {
      boolean gap = i == printed.length() || isGap(printed, i);
      if (!gap && start < 0) {
        start = i;
      } else if (gap && start >= 0) {
        words.add(word(printed.substring(start, i)));
        start = -1;
      }
    }
    return new Line(words, Box.UNKNOWN, printed);
  }

  private static Word word(String text) {
    return new Word(
        List.of(new Reading(text, 1, Engine.TEXT_INPUT)), Box.UNKNOWN, Ink.UNSEEN, Style.UNKNOWN);
  }

  private static boolean isGap(String line, int at) {
    char c = line.charAt(at);
    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
      return false;
    }
    boolean groupsDigits = c == '\u00A0' || c == '\u2007' || c == '\u2009' || c == '\u202F';
    return !(groupsDigits
        && at > 0
        && at + 1 < line.length()
        && Character.isDigit(line.charAt(at - 1))
        && Character.isDigit(line.charAt(at + 1)));
  }

  /** Control characters other than tab are no print; each becomes a space. */
  private static String withoutControls(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean loneSurrogate = Character.isSurrogate(c) && !paired(line, i);
      clean.append((Character.isISOControl(c) && c != '\t') || loneSurrogate ? ' ' : c);
    }
    return clean.toString();
  }

  private static boolean paired(String s, int at) {
    char c = s.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < s.length() && Character.isLowSurrogate(s.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(s.charAt(at - 1));
  }

  @Override
  public void close() {}
}
