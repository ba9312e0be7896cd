package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.LanguageModel;
import io.github.bokslut.dictionary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The places of a passage with their possible spellings, and how each word is put together from
 * places and punctuation.
 */
final class Lattice {
  /** What a word is made of, left to right. */
  record Piece(String literal, int place, Half half) {
    static Piece literal(String text) {
      return new Piece(text, -1, Half.WHOLE);
    }
  }

  /** Which part of a place's spelling a word holds. */
  enum Half {
    WHOLE,
    BEFORE_CUT,
    AFTER_CUT
  }

  private static final Spelling START = Spelling.fixed("", Term.START);
  private static final Spelling PAUSE = Spelling.fixed("", Term.PAUSE);
  private static final Set<String> AFTER_OPEN_HYPHEN =
      Set.of("och", "eller", "samt", "resp", "respektive", "till", "som", "men");

  private final Speller speller;
  private final Gate gate;
  private final List<List<Spelling>> places = new ArrayList<>();
  private final List<String> asRead = new ArrayList<>();
  private final List<List<Piece>> words = new ArrayList<>();
  private List<String> others = List.of();

  Lattice(Speller speller, Gate gate) {
    this.speller = speller;
    this.gate = gate;
  }

  /** The options at each place. */
  List<List<Spelling>> places() {
    return places;
  }

  /** What was read at a place. */
  String asRead(int place) {
    return asRead.get(place);
  }

  /** For every word of the passage its pieces. */
  List<List<Piece>> words() {
    return words;
  }

  void add(Passage passage) {
    boolean shouting = mostlyCapitals(passage);
    add(START, "");
    List<Passage.WordAt> all = passage.words();
    for (int i = 0; i < all.size(); i++) {
      String text = all.get(i).text();
      String next = i + 1 < all.size() ? all.get(i + 1).text() : "";
      if (all.get(i).lastOnLine() && joined(text, next)) {
        i++;
      } else {
        others = all.get(i).others();
        addWord(text, shouting, next);
      }
    }
  }

  private void addWord(String text, boolean shouting, String next) {
    List<Piece> pieces = new ArrayList<>();
    words.add(pieces);
    if (text.equals("|") && atStart() && beginsLower(next)) {
      add(speller.fixed("I"), text);
      pieces.add(new Piece("", places.size() - 1, Half.WHOLE));
      return;
    }
    Token token = Token.of(text);
    pieces.add(Piece.literal(token.before()));
    addParts(token, shouting, pieces);
    pieces.add(Piece.literal(token.after()));
    addPunctuation(token, text, next);
  }

  private void addPunctuation(Token token, String text, String next) {
    boolean dash = text.equals("–") || text.equals("-") || text.equals("—");
    if (token.endsSentence() && !beginsLower(next)) {
      add(START, "");
    } else if (token.pauses() || dash) {
      add(PAUSE, "");
    }
  }

  private boolean atStart() {
    return places.get(places.size() - 1).get(0).term().key() == LanguageModel.START;
  }

  private static boolean beginsLower(String text) {
    String core = Token.of(text).core();
    return !core.isEmpty() && Character.isLowerCase(core.charAt(0));
  }

  /** The parts of a word between hyphens and slashes are spelled one by one. */
  private void addParts(Token token, boolean shouting, List<Piece> pieces) {
    String core = token.core();
    int from = 0;
    for (int i = 0; i <= core.length(); i++) {
      boolean end = i == core.length();
      if (end || ((core.charAt(i) == '-' || core.charAt(i) == '/') && i > from)) {
        if (i > from) {
          String part = core.substring(from, i);
          boolean hyphen = end ? token.after().startsWith("-") : core.charAt(i) == '-';
          boolean hyphenBefore = from > 0 && core.charAt(from - 1) == '-';
          addPlace(part, token, scope(hyphen, hyphenBefore), shouting);
          pieces.add(new Piece("", places.size() - 1, Half.WHOLE));
        }
        if (!end) {
          pieces.add(Piece.literal(core.substring(i, i + 1)));
        }
        from = i + 1;
      }
    }
  }

  private static SpellingSearch.Scope scope(boolean hyphenAfter, boolean hyphenBefore) {
    if (hyphenAfter) {
      return SpellingSearch.Scope.FIRST_PARTS;
    }
    return hyphenBefore ? SpellingSearch.Scope.LAST_PARTS : SpellingSearch.Scope.WORDS;
  }

  private void addPlace(String part, Token token, SpellingSearch.Scope scope, boolean shouting) {
    if (!Repairable.isWord(part)
        || Repairable.isEnumerator(token)
        || (Repairable.isAcronym(part) && !shouting)
        || (gate == Gate.NARROW && speller.knows(part))) {
      add(speller.fixed(part), part);
      return;
    }
    List<Spelling> options = speller.spell(part, scope, -1);
    if (part.equals(token.core())) {
      options = speller.withReadings(options, others);
    }
    boolean capital = LetterCase.of(part) == LetterCase.CAPITALISED;
    places.add(capital && !atStart() ? withoutCapital(options, part) : options);
    asRead.add(part);
  }

  /**
   * Inside a sentence a capital that stands for another letter (O for ö) is no capital, but for
   * names.
   */
  private List<Spelling> withoutCapital(List<Spelling> options, String read) {
    char first = Character.toLowerCase(read.charAt(0));
    List<Spelling> result = new ArrayList<>();
    for (Spelling spelling : options) {
      String lower = spelling.text().toLowerCase(Locale.ROOT);
      result.add(
          lower.charAt(0) != first && speller.isCommon(spelling) ? spelling.as(lower) : spelling);
    }
    return result;
  }

  /** Spells a word that a line end broke as one, when it makes one. */
  private boolean joined(String text, String next) {
    Token first = Token.of(text);
    Token second = Token.of(next);
    String head = first.core();
    String tail = second.core();
    if (!first.after().equals("-")
        || !Repairable.isWord(head)
        || !Repairable.isWord(tail)
        || !second.before().isEmpty()
        || Repairable.isAcronym(head)
        || Character.isUpperCase(tail.charAt(0))
        || head.indexOf('-') >= 0
        || tail.indexOf('-') >= 0
        || AFTER_OPEN_HYPHEN.contains(tail.toLowerCase(Locale.ROOT))) {
      return false;
    }
    List<Spelling> options = speller.spell(head + tail, SpellingSearch.Scope.WORDS, head.length());
    if (options.get(0).kind() == Spelling.Kind.UNKNOWN || options.get(0).cut() < 0) {
      return false;
    }
    places.add(
        gate == Gate.NARROW && speller.knows(head + tail) ? self(options, head + tail) : options);
    asRead.add(head + tail);
    int place = places.size() - 1;
    words.add(
        List.of(
            Piece.literal(first.before()),
            new Piece("", place, Half.BEFORE_CUT),
            Piece.literal(first.after())));
    words.add(List.of(new Piece("", place, Half.AFTER_CUT), Piece.literal(second.after())));
    addPunctuation(second, next, "");
    return true;
  }

  private static List<Spelling> self(List<Spelling> options, String text) {
    return options.stream().filter(s -> s.text().equals(text)).limit(1).toList();
  }

  private void add(Spelling only, String read) {
    places.add(List.of(only));
    asRead.add(read);
  }

  private static boolean mostlyCapitals(Passage passage) {
    int capitals = 0;
    int words = 0;
    for (Passage.WordAt word : passage.words()) {
      String core = Token.of(word.text()).core();
      if (Repairable.isWord(core)) {
        words++;
        capitals += LetterCase.of(core) == LetterCase.CAPITALS ? 1 : 0;
      }
    }
    return words > 1 && capitals * 2 > words;
  }
}
