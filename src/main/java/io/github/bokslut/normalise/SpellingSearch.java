package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Channel;
import io.github.bokslut.dictionary.LanguageModel;
import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.WordGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of the lexicon, and compounds of them, that a reader may have turned into a given
 * string: walks the word graph along the string, letter by letter or by a confusion of the channel.
 *
 * <p>One search object serves one thread.
 */
final class SpellingSearch {
  /**
   * One word found.
   *
   * @param channel log P(read | word)
   * @param firstParts log probability of a compound's first parts; 0 for a single word
   * @param last the word itself, or the last part of a compound
   * @param word log probability of {@code last} without context
   * @param cut letters before the line end that broke the word, or -1
   */
  record Found(double channel, double firstParts, String last, double word, int cut) {
    double score() {
      return channel + firstParts + word;
    }

    boolean compound() {
      return firstParts < 0;
    }
  }

  /** What to look for: words only, first or last parts of compounds too, compounds too. */
  enum Scope {
    WORDS,
    FIRST_PARTS,
    LAST_PARTS,
    /** Words only, with one letter wrong, lost or added in a way that the channel does not know. */
    WORDS_WITH_A_SLIP,
    COMPOUNDS
  }

  private static final int MAX_RARE = 2;
  private static final double RARE = -3.2;
  private static final double FLOOR = -16;
  private static final double SLIP_FLOOR = -20;

  /** The log probability of one slip of any kind. */
  private static final double SLIP = -16;

  /** No letter is looked for that a word this short may have lost. */
  private static final int SHORT = 2;

  private static final double COMPOUND_FLOOR = -45;
  private static final double COMPOUND = -2.5;

  /** Before a hyphen stands the first part of a compound; a whole word does so more rarely. */
  private static final double FIRST_PART = -2.5;

  private static final double WHOLE_WORD = -3;
  private static final double UNLISTED_HEAD = -14;
  private static final int MAX_PARTS = 4;
  private static final int SHORTEST_HEAD = 3;

  private final List<WordGraph> graphs;
  private final Lexicon lexicon;
  private final LanguageModel model;
  private final Channel channel;
  private final double rarePenalty;

  private final Map<String, Found> found = new HashMap<>();
  private final StringBuilder printed = new StringBuilder();
  private String read = "";
  private Scope scope = Scope.WORDS;
  private int cutAt = -1;
  private int partStart;
  private int parts;
  private boolean slipped;
  private int steps;

  SpellingSearch(Lexicon lexicon, LanguageModel model, Channel channel, double rarePenalty) {
    this.lexicon = lexicon;
    this.graphs = lexicon.graphs();
    this.model = model;
    this.channel = channel;
    this.rarePenalty = rarePenalty;
  }

  /** Lower-case words for a string as read; {@code cut} is where a line end broke it, or -1. */
  Map<String, Found> search(String text, Scope searchScope, int cut) {
    found.clear();
    read = text;
    scope = searchScope;
    cutAt = cut;
    parts = 0;
    slipped = false;
    steps = 0;
    enter(0, 0, 0, 0, -1);
    return found;
  }

  private void enter(int at, double cost, double word, int rare, int cut) {
    int start = partStart;
    partStart = printed.length();
    for (WordGraph graph : graphs) {
      walk(graph, graph.root(), 0, at, cost, word, rare, cut);
    }
    partStart = start;
  }

  @SuppressWarnings("TooManyParameters")
  private void walk(
      WordGraph graph, int node, int flags, int at, double cost, double word, int rare, int cut) {
    int cutHere = at == cutAt && cut < 0 ? printed.length() : cut;
    if (at == read.length()) {
      finish(flags, cost, word, cutHere);
    }
    if (scope == Scope.COMPOUNDS
        && (flags & WordGraph.MODIFIER) != 0
        && printed.length() - partStart >= 2
        && read.length() - at >= SHORTEST_HEAD
        && parts < MAX_PARTS) {
      double modifier = model.modifier(printed.substring(partStart));
      if (word + modifier > COMPOUND_FLOOR) {
        parts++;
        enter(at, cost, word + modifier, rare, cutHere);
        parts--;
      }
    }
    if (node == 0 || steps++ > 60_000) {
      return;
    }
    if (at < read.length()) {
      char c = read.charAt(at);
      char lower = Character.toLowerCase(c);
      step(
          graph,
          node,
          String.valueOf(lower),
          at + 1,
          cost + channel.intact(lower),
          word,
          rare,
          cutHere);
      follow(graph, node, channel.startingWith(c), at, cost, word, rare, cutHere);
      if (lower != c) {
        follow(graph, node, channel.startingWith(lower), at, cost, word, rare, cutHere);
      }
    }
    if (scope == Scope.WORDS_WITH_A_SLIP && !slipped && cost + SLIP > SLIP_FLOOR) {
      slip(graph, node, flags, at, cost + SLIP, word, rare);
    }
    if (rare < MAX_RARE && read.length() > SHORT) {
      follow(graph, node, channel.lost(), at, cost, word, rare, cutHere);
    }
  }

  /** One letter that is not there, one that is lost, one for another. */
  @SuppressWarnings("TooManyParameters")
  private void slip(
      WordGraph graph, int node, int flags, int at, double cost, double word, int rare) {
    slipped = true;
    if (at < read.length()) {
      walk(graph, node, flags, at + 1, cost, word, rare, -1);
    }
    for (int arc = graph.firstArc(node); arc != 0; arc = graph.nextArc(arc)) {
      String letter = String.valueOf(graph.letter(arc));
      step(graph, node, letter, at, cost, word, rare, -1);
      if (at < read.length()) {
        step(graph, node, letter, at + 1, cost, word, rare, -1);
      }
    }
    slipped = false;
  }

  @SuppressWarnings("TooManyParameters")
  private void follow(
      WordGraph graph,
      int node,
      Channel.Confusion[] confusions,
      int at,
      double cost,
      double word,
      int rare,
      int cut) {
    for (Channel.Confusion confusion : confusions) {
      boolean isRare = confusion.logProb() < RARE;
      double next = cost + confusion.logProb() - (confusion.bare() ? 0 : rarePenalty);
      if (next < (slipped ? SLIP_FLOOR : FLOOR) || (isRare && rare == MAX_RARE)) {
        continue;
      }
      int length = confusion.read().length();
      if (read.regionMatches(at, confusion.read(), 0, length)
          || (length > 0
              && Character.isUpperCase(read.charAt(at))
              && read.regionMatches(true, at, confusion.read(), 0, length))) {
        step(
            graph,
            node,
            confusion.printed(),
            at + length,
            next,
            word,
            rare + (isRare ? 1 : 0),
            cut);
      }
    }
  }

  @SuppressWarnings("TooManyParameters")
  private void step(
      WordGraph graph,
      int node,
      String letters,
      int at,
      double cost,
      double word,
      int rare,
      int cut) {
    int to = node;
    int flags = 0;
    for (int i = 0; i < letters.length(); i++) {
      int arc = graph.find(to, letters.charAt(i));
      if (arc == 0) {
        return;
      }
      flags = graph.flags(arc);
      to = graph.target(arc);
    }
    int length = printed.length();
    printed.append(letters);
    walk(graph, to, flags, at, cost, word, rare, cut);
    printed.setLength(length);
  }

  private void finish(int flags, double cost, double word, int cut) {
    String part = printed.substring(partStart);
    double firstParts = 0;
    double log;
    if (parts > 0) {
      if ((flags & WordGraph.HEAD) == 0 || part.length() < SHORTEST_HEAD) {
        return;
      }
      firstParts = COMPOUND + word;
      log = Words.logProb(model, lexicon, part);
      log = Double.isNaN(log) ? UNLISTED_HEAD : log;
    } else if ((flags & WordGraph.MODIFIER) != 0 && scope == Scope.FIRST_PARTS) {
      log = FIRST_PART + model.modifier(part);
    } else if ((flags & WordGraph.WORD) != 0) {
      log = Words.logProb(model, lexicon, part) + (scope == Scope.FIRST_PARTS ? WHOLE_WORD : 0);
    } else if ((flags & WordGraph.HEAD) != 0 && scope == Scope.LAST_PARTS) {
      log = Words.logProb(model, lexicon, part);
      log = Double.isNaN(log) ? UNLISTED_HEAD : log;
    } else {
      return;
    }
    Found candidate = new Found(cost, firstParts, part, log, cut);
    found.merge(printed.toString(), candidate, (a, b) -> a.score() >= b.score() ? a : b);
  }
}
