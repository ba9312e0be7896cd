package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a reader without Swedish letters makes of printed text: for each string read, the strings
 * that may have been printed, with log P(read | printed), learned on rendered pages.
 */
public final class Channel {
  /**
   * One confusion.
   *
   * @param read as the reader gave it; empty when the reader lost a letter
   * @param printed lower-case letters that were printed
   * @param logProb log P(read | printed)
   */
  public record Confusion(String read, String printed, double logProb) {
    /** Whether the confusion only takes the marks off å, ä or ö. */
    public boolean bare() {
      return read.length() == 1
          && printed.length() == 1
          && bareOf(printed.charAt(0)) == lowerRead();
    }

    private char lowerRead() {
      return Character.toLowerCase(read.charAt(0));
    }

    private static char bareOf(char c) {
      return switch (c) {
        case 'å', 'ä' -> 'a';
        case 'ö' -> 'o';
        case 'é', 'è', 'ë' -> 'e';
        case 'ü' -> 'u';
        default -> 0;
      };
    }
  }

  private static final int TABLE = 0x250;
  private static final Confusion[] NONE = {};

  private final Confusion[][] byFirst = new Confusion[TABLE][];
  private final double[] intact = new double[TABLE];

  private Channel(List<Confusion> confusions) {
    Arrays.fill(byFirst, NONE);
    List<List<Confusion>> lists = new ArrayList<>();
    for (int i = 0; i < TABLE; i++) {
      lists.add(new ArrayList<>());
    }
    for (Confusion confusion : confusions) {
      if (confusion.read().equals(confusion.printed())) {
        intact[confusion.read().charAt(0) % TABLE] = confusion.logProb();
      } else {
        lists.get(slot(confusion.read())).add(confusion);
      }
    }
    for (int i = 0; i < TABLE; i++) {
      lists.get(i).sort(Comparator.comparingDouble(c -> -c.logProb()));
      byFirst[i] = lists.get(i).toArray(NONE);
    }
  }

  private static int slot(String read) {
    return read.isEmpty() ? 0 : read.charAt(0) % TABLE;
  }

  /** Reads {@code read,printed,log_probability} lines; the first line is the header. */
  static Channel parse(List<String> lines) {
    List<Confusion> confusions = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int second = line.lastIndexOf(',');
      int first = line.lastIndexOf(',', second - 1);
      confusions.add(
          new Confusion(
              line.substring(0, first),
              line.substring(first + 1, second),
              Double.parseDouble(line.substring(second + 1))));
    }
    return new Channel(confusions);
  }

  /** Confusions whose read string may begin with this character. */
  public Confusion[] startingWith(char c) {
    return byFirst[c % TABLE];
  }

  /** Confusions by which the reader lost letters altogether. */
  public Confusion[] lost() {
    return byFirst[0];
  }

  /** The log probability that a letter is read as itself. */
  public double intact(char c) {
    return intact[c % TABLE];
  }
}
