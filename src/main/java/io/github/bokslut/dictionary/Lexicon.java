package io.github.bokslut.dictionary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The Swedish words: the word list of DSSO in every inflected form, names and words of today, the
 * project's own glossary, and words the user gave.
 */
public final class Lexicon {
  private static final int SHORTEST_PART = 2;

  /** Minus the log probability of a word that the user gave. */
  private static final double USER_WORD = 9;

  /**
   * One list of words and, for each word's number, its log probability where it was never counted
   * (in steps of {@link NgramTable#STEP} below 0) and its word class.
   */
  static final class Part {
    private final WordGraph graph;
    private final byte[] priors;
    private final short[] classes;

    Part(WordGraph graph, byte[] priors, short[] classes) {
      this.graph = graph;
      this.priors = priors;
      this.classes = classes;
    }

    WordGraph graph() {
      return graph;
    }

    byte[] priors() {
      return priors;
    }

    short[] classes() {
      return classes;
    }

    double prior(int number) {
      return -(priors[number] & 0xFF) * NgramTable.STEP;
    }

    void write(DataOutputStream out) throws IOException {
      graph.write(out);
      out.writeInt(priors.length);
      out.write(priors);
      byte[] bytes = new byte[2 * classes.length];
      ByteBuffer.wrap(bytes).asShortBuffer().put(classes);
      out.write(bytes);
    }

    static Part read(DataInputStream in) throws IOException {
      WordGraph graph = WordGraph.read(in);
      byte[] priors = in.readNBytes(in.readInt());
      short[] classes = new short[priors.length];
      ByteBuffer.wrap(in.readNBytes(2 * classes.length)).asShortBuffer().get(classes);
      return new Part(graph, priors, classes);
    }
  }

  private final List<Part> parts;

  Lexicon(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The lexicon that comes with the program, loaded once. */
  public static Lexicon swedish() {
    return SwedishDictionary.shared().lexicon();
  }

  /** This lexicon with more words, as likely as common ones. */
  public Lexicon with(Collection<String> words) {
    TreeMap<String, Integer> more = new TreeMap<>();
    for (String word : words) {
      boolean common = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      int flags = WordGraph.WORD | WordGraph.HEAD | (common ? WordGraph.COMMON : 0);
      more.merge(word.toLowerCase(Locale.ROOT), flags, (a, b) -> a | b);
    }
    more.remove("");
    WordGraph graph = WordGraphBuilder.build(more);
    byte[] priors = new byte[more.size()];
    short[] classes = new short[more.size()];
    Arrays.fill(priors, (byte) (USER_WORD / NgramTable.STEP));
    more.keySet().forEach(word -> classes[graph.number(word)] = (short) wordClass(word));
    List<Part> all = new ArrayList<>(parts);
    all.add(new Part(graph, priors, classes));
    return new Lexicon(all);
  }

  /** Whether the word is known as it stands, in lower case or capitalised. */
  public boolean contains(String word) {
    return (flags(word.toLowerCase(Locale.ROOT)) & WordGraph.WORD) != 0;
  }

  /** Whether the word is known, or is made of known words as Swedish compounds are. */
  public boolean containsCompound(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return contains(lower) || splits(lower, 0);
  }

  /** Whether the letters may stand as first part of a compound. */
  public boolean isModifier(String letters) {
    return (flags(letters.toLowerCase(Locale.ROOT)) & WordGraph.MODIFIER) != 0;
  }

  private boolean splits(String word, int from) {
    for (Part part : parts) {
      WordGraph graph = part.graph();
      int node = graph.root();
      for (int i = from; i < word.length() && node != 0; i++) {
        int arc = graph.find(node, word.charAt(i));
        if (arc == 0) {
          break;
        }
        int flags = graph.flags(arc);
        if (i == word.length() - 1) {
          if (from > 0 && (flags & WordGraph.HEAD) != 0 && i + 1 - from > SHORTEST_PART) {
            return true;
          }
        } else if ((flags & WordGraph.MODIFIER) != 0
            && i + 1 - from >= SHORTEST_PART
            && splits(word, i + 1)) {
          return true;
        }
        node = graph.target(arc);
      }
    }
    return false;
  }

  /** The flags of a lower-case word over all lists (see {@link WordGraph}). */
  public int flags(String lower) {
    int flags = 0;
    for (Part part : parts) {
      flags |= part.graph().lookup(lower);
    }
    return flags;
  }

  /** The log probability of a lower-case word that was never counted; NaN when it is unknown. */
  public double prior(String lower) {
    double best = Double.NaN;
    for (Part part : parts) {
      int number = part.graph().number(lower);
      if (number >= 0) {
        double prior = part.prior(number);
        best = Double.isNaN(best) ? prior : Math.max(best, prior);
      }
    }
    return best;
  }

  /**
   * The class of a lower-case word: what it may be in a sentence, such as a definite plural noun or
   * an infinitive; 0 when unknown.
   */
  public int wordClass(String lower) {
    for (Part part : parts) {
      int number = part.graph().number(lower);
      if (number >= 0) {
        return part.classes[number];
      }
    }
    return 0;
  }

  /** The word lists as graphs, for searches that go letter by letter. */
  public List<WordGraph> graphs() {
    return parts.stream().map(Part::graph).toList();
  }

  List<Part> parts() {
    return parts;
  }
}
