package io.github.bokslut.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told from its first bytes; the name only decides where the bytes cannot. */
enum SourceKind {
  PDF,
  IMAGE,
  HOCR,
  ALTO,
  /** Mark-up that is neither hOCR nor ALTO. */
  OTHER_MARKUP,
  TEXT;

  /** How much of the file's start is looked at. */
  static final int HEAD = 16 * 1024;

  static SourceKind of(byte[] head, String fileName) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String name = fileName.toLowerCase(Locale.ROOT);
    if (isImage(start)) {
      return IMAGE;
    }
    if (start.contains("%PDF-")) {
      return PDF;
    }
    String trimmed = start.startsWith("ï»¿") ? start.substring(3).strip() : start.strip();
    if (trimmed.startsWith("<")) {
      String markup = start.toLowerCase(Locale.ROOT);
      if (markup.contains("ocr_page") || markup.contains("ocr-capabilities")) {
        return HOCR;
      }
      if (markup.contains("<alto") || markup.contains(":alto")) {
        return ALTO;
      }
      boolean page = markup.contains("<html") || markup.contains("<!doctype");
      return name.endsWith(".txt") && !page ? TEXT : OTHER_MARKUP;
    }
    return name.endsWith(".pdf") ? PDF : TEXT;
  }

  private static boolean isImage(String s) {
    return s.startsWith("II*\0")
        || s.startsWith("MM\0*")
        || s.startsWith("II+\0")
        || s.startsWith("\u0089PNG\r\n")
        || s.startsWith("\u00FF\u00D8\u00FF")
        || s.startsWith("GIF8")
        || (s.startsWith("BM") && s.length() > 30 && s.charAt(6) == 0 && s.charAt(7) == 0)
        || s.startsWith("\0\0\0\fjP  ");
  }
}
