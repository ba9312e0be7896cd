package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** What a document does not show may still occur in it: its cost grows by no more than this. */
  private static final double LARGEST_DROP = 1.5;

  /** A text that was never on paper lost no letters and turned none into others. */
  private static final double DROP_WHEN_CLEAN = 12;

  private static final Confusion[] NONE = {};

  private final List<Confusion> all;
  private final Confusion[][] byFirst = new Confusion[TABLE][];
  private final double[] intact = new double[TABLE];

  private Channel(List<Confusion> confusions) {
    this.all = List.copyOf(confusions);
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

  /**
   * This channel after seeing what became of the letters of one document.
   *
   * @param counts how often {@code printed} was read as {@code read}, intact letters included
   * @param weight as how many letters of this document the learned channel counts
   * @param clean whether letters lost no more than their marks
   */
  public Channel adapted(Map<Confusion, Integer> counts, double weight, boolean clean) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> printed = new HashMap<>();
    counts.forEach(
        (c, n) -> {
          seen.merge(c.read() + '\t' + c.printed(), n, Integer::sum);
          printed.merge(c.printed(), n, Integer::sum);
        });
    List<Confusion> result = new ArrayList<>();
    for (Confusion c : all) {
      double n = seen.getOrDefault(c.read() + '\t' + c.printed(), 0);
      double total = printed.getOrDefault(c.printed(), 0);
      double share = (n + weight * Math.exp(c.logProb())) / (total + weight);
      double log = Math.max(Math.log(share), c.logProb() - LARGEST_DROP);
      boolean fromPaper = !c.bare() && !c.read().equals(c.printed());
      result.add(
          new Confusion(
              c.read(), c.printed(), clean && fromPaper ? c.logProb() - DROP_WHEN_CLEAN : log));
    }
    return new Channel(result);
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
