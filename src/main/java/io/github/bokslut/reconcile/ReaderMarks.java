package io.github.bokslut.reconcile;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import java.util.regex.Pattern;

/**
 * Whether plain text shows the marks of a reader that made it from a picture: letters that had to
 * be put right, or characters in its numbers that nobody types. Text without such marks is as its
 * author wrote it: where its figures do not add up the report itself is wrong, and nothing may be
 * "repaired".
 */
final class ReaderMarks {
  /** Fewer may be slips of the author, or ours. */
  private static final int FEWEST = 2;

  /**
   * Share of words or numbers. Of text that an English reader made of Swedish print a quarter to a
   * third of the words had to be put right, of typed text none (36 and 6 texts, 100 to 2,000
   * words).
   */
  private static final double SHARE = 0.01;

  /** A number as people type it: groups of three or none, one sign or a bracket. */
  private static final Pattern TYPED =
      Pattern.compile(
          "\\(?[-+\\u2010-\\u2014\\u2212\\u00f7]?\\s?"
              + "(?:[0-9]+|[0-9]{1,3}(?:[ .\\u00a0\\u2009\\u202f][0-9]{3})+)"
              + "(?:,[0-9]+)?\\s?%?\\s?[-\\u2010-\\u2014\\u2212\\u00f7]?\\)?\\s?%?");

  private ReaderMarks() {}

  /**
   * Whether any number of the document may have been misread: true for all but clean typed text.
   */
  static boolean in(Document document) {
    if (document.pages().isEmpty()
        || document.pages().stream().anyMatch(p -> p.origin() != Page.Kind.PLAIN_TEXT)) {
      return true;
    }
    return letters(document) || numbers(document);
  }

  /** Whether the number is printed as people type it. */
  static boolean typed(String raw) {
    return TYPED.matcher(raw.strip()).matches();
  }

  private static boolean letters(Document document) {
    int words = 0;
    int changed = 0;
    for (Page page : document.pages()) {
      for (Line line : page.lines()) {
        for (Word word : line.words()) {
          boolean letters = word.text().chars().filter(Character::isLetter).count() > 1;
          words += letters ? 1 : 0;
          changed += letters && !word.text().equals(word.raw()) ? 1 : 0;
        }
      }
    }
    return many(changed, words);
  }

  private static boolean numbers(Document document) {
    int numbers = 0;
    int strange = 0;
    for (Table table : document.tables()) {
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          boolean number = cell.raw().chars().anyMatch(Character::isDigit);
          numbers += number ? 1 : 0;
          strange += number && !typed(cell.raw()) ? 1 : 0;
        }
      }
    }
    return many(strange, numbers);
  }

  private static boolean many(int marked, int all) {
    return marked >= FEWEST && marked >= SHARE * all;
  }
}
