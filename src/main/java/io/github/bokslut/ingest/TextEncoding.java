package io.github.bokslut.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Tells the encoding of a Swedish text file from its bytes.
 *
 * <p>A byte order mark decides; else text that is valid UTF-8 is UTF-8; else the single-byte
 * encoding is taken in which most of the bytes above 127 are letters of a Swedish word. Swedish
 * files come in Windows-1252 (with ISO 8859-1 inside it), from DOS in code page 850 and from old
 * Macintoshes in MacRoman.
 */
final class TextEncoding {
  private static final List<String> SINGLE_BYTE = List.of("windows-1252", "IBM850", "x-MacRoman");
  private static final String SWEDISH_LETTERS = "åäöÅÄÖéÉ";

  private TextEncoding() {}

  /** The decoded text without a byte order mark, or nothing when the bytes are no text. */
  static Optional<String> decode(byte[] bytes) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.of(new String(bytes, singleByte(bytes)));
    }
  }

  private static Optional<Charset> byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Charset singleByte(byte[] bytes) {
    Charset best = StandardCharsets.ISO_8859_1;
    int most = -1;
    for (String name : SINGLE_BYTE) {
      if (Charset.isSupported(name)) {
        Charset charset = Charset.forName(name);
        int score = swedishLetters(new String(bytes, charset));
        if (score > most) {
          most = score;
          best = charset;
        }
      }
    }
    return best;
  }

  /** How many å ä ö é stand beside an ordinary letter. */
  private static int swedishLetters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (SWEDISH_LETTERS.indexOf(text.charAt(i)) >= 0
          && (plainLetter(text, i - 1) || plainLetter(text, i + 1))) {
        count++;
      }
    }
    return count;
  }

  private static boolean plainLetter(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    int c = text.charAt(at) | 0x20;
    return c >= 'a' && c <= 'z';
  }
}
