package io.github.bokslut.dictionary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A set of lower-case words as a minimal acyclic automaton in flat arrays.
 *
 * <p>A node is the index of its first arc; node 0 has no arcs. An arc holds a letter, its flags and
 * the node it leads to. Every word also has a number from 0 in alphabetical order ({@link
 * #skipped}), by which other arrays can speak about it.
 */
public final class WordGraph {
  /** The letters up to this arc are a word. */
  public static final int WORD = 1;

  /** The letters up to this arc may stand in front of another word in a compound. */
  public static final int MODIFIER = 2;

  /** The letters up to this arc may end a compound. */
  public static final int HEAD = 4;

  /** The word is written without a capital. */
  public static final int COMMON = 8;

  private static final int LABEL_BITS = 7;
  private static final int FLAG_SHIFT = LABEL_BITS + 1;
  private static final int TARGET_SHIFT = FLAG_SHIFT + 4;
  private static final int LABEL_MASK = (1 << LABEL_BITS) - 1;
  private static final int LAST = 1 << LABEL_BITS;
  private static final int MAX_TARGET = 1 << (32 - TARGET_SHIFT);

  private final char[] alphabet;
  private final byte[] labelOf;
  private final int[] arcs;
  private final int[] below;
  private final int root;

  WordGraph(char[] alphabet, int[] arcs, int root) {
    if (alphabet.length > LABEL_MASK || arcs.length > MAX_TARGET) {
      throw new IllegalArgumentException(
          "word graph of "
              + alphabet.length
              + " letters and "
              + arcs.length
              + " arcs is too large");
    }
    this.alphabet = alphabet.clone();
    this.arcs = arcs;
    this.root = root;
    char top = 0;
    for (char c : alphabet) {
      top = c > top ? c : top;
    }
    labelOf = new byte[top + 1];
    java.util.Arrays.fill(labelOf, (byte) -1);
    for (int i = 0; i < alphabet.length; i++) {
      labelOf[alphabet[i]] = (byte) i;
    }
    below = countBelow();
  }

  static int arc(int label, boolean last, int flags, int target) {
    return label | (last ? LAST : 0) | flags << FLAG_SHIFT | target << TARGET_SHIFT;
  }

  /** For every arc, the words that begin with an earlier arc of the same node. */
  private int[] countBelow() {
    int[] words = new int[arcs.length];
    int[] total = new int[arcs.length];
    // Nodes are written after the nodes they lead to, so one pass in order finds targets counted.
    int node = 1;
    while (node < arcs.length) {
      int sum = 0;
      int arc = node;
      while (true) {
        words[arc] = sum;
        int target = target(arc);
        sum += ((flags(arc) & WORD) != 0 ? 1 : 0) + (target == 0 ? 0 : total[target]);
        if (isLast(arc)) {
          break;
        }
        arc++;
      }
      total[node] = sum;
      node = arc + 1;
    }
    return words;
  }

  /** The node where every word begins. */
  public int root() {
    return root;
  }

  /** The first arc of a node; 0 when the node has none. */
  public int firstArc(int node) {
    return node;
  }

  /** The arc after this one of the same node; 0 when it was the last. */
  public int nextArc(int arc) {
    return isLast(arc) ? 0 : arc + 1;
  }

  private boolean isLast(int arc) {
    return (arcs[arc] & LAST) != 0;
  }

  public char letter(int arc) {
    return alphabet[arcs[arc] & LABEL_MASK];
  }

  /** {@link #WORD}, {@link #MODIFIER}, {@link #HEAD}, {@link #COMMON}, or-ed. */
  public int flags(int arc) {
    return arcs[arc] >>> FLAG_SHIFT & 15;
  }

  /** The node an arc leads to; 0 when nothing follows. */
  public int target(int arc) {
    return arcs[arc] >>> TARGET_SHIFT;
  }

  /** Words before those of this arc among the words of its node. */
  public int skipped(int arc) {
    return below[arc];
  }

  /** The arc of a node for a letter; 0 when there is none. */
  public int find(int node, char letter) {
    if (letter >= labelOf.length || labelOf[letter] < 0 || node == 0) {
      return 0;
    }
    int label = labelOf[letter];
    for (int arc = node; arc != 0; arc = nextArc(arc)) {
      if ((arcs[arc] & LABEL_MASK) == label) {
        return arc;
      }
    }
    return 0;
  }

  /** The flags of a word; 0 when it is not in the graph. */
  public int lookup(String word) {
    int node = root;
    int flags = 0;
    for (int i = 0; i < word.length(); i++) {
      int arc = find(node, word.charAt(i));
      if (arc == 0) {
        return 0;
      }
      flags = flags(arc);
      node = target(arc);
    }
    return flags;
  }

  /** The number of a word, or -1 when it is none. */
  public int number(String word) {
    int node = root;
    int number = 0;
    int flags = 0;
    for (int i = 0; i < word.length(); i++) {
      int arc = find(node, word.charAt(i));
      if (arc == 0) {
        return -1;
      }
      number += below[arc] + ((flags & WORD) != 0 ? 1 : 0);
      flags = flags(arc);
      node = target(arc);
    }
    return (flags & WORD) != 0 ? number : -1;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(new String(alphabet));
    out.writeInt(root);
    out.writeInt(arcs.length);
    byte[] bytes = new byte[4 * arcs.length];
    java.nio.ByteBuffer.wrap(bytes).asIntBuffer().put(arcs);
    out.write(bytes);
  }

  static WordGraph read(DataInputStream in) throws IOException {
    char[] alphabet = in.readUTF().toCharArray();
    int root = in.readInt();
    int[] arcs = new int[in.readInt()];
    byte[] bytes = in.readNBytes(4 * arcs.length);
    java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(arcs);
    return new WordGraph(alphabet, arcs, root);
  }
}
