package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Channel;
import io.github.bokslut.dictionary.LanguageModel;
import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.SwedishDictionary;
import io.github.bokslut.dictionary.Token;
import io.github.bokslut.dictionary.WordGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the spellings that a word as read may stand for, the word itself always among them. */
final class Speller {
  private static final int MAX_OPTIONS = 10;
  private static final int MAX_CACHE = 50_000;
  private static final int LONGEST = 60;
  private static final int LONG_ENOUGH_FOR_ANY = 6;

  /** A spelling found with at most this much channel cost makes a wider search needless. */
  private static final double GOOD_CHANNEL = -4.5;

  /** The extra cost, in nats, of a confusion that does more than take the marks off a letter. */
  private static final double RARE_PENALTY = 0.3;

  /** What a spelling that no list knows must win over the word as read. */
  private static final double INVENTED = -1.5;

  /** How much less likely a word is that holds a digit or sign. */
  private static final double DIRT = -12;

  /** A compound likelier than this needs no search for slips. */
  private static final double LIKELY = -27;

  /** The log probability that the reading not preferred is the right one. */
  private static final double ALSO_READ = -2.5;

  /** What a word as read that no list knows must win over one that a list knows. */
  private static final double SELF = -2;

  private final SwedishDictionary dictionary;
  private final Lexicon lexicon;
  private final LanguageModel model;
  private final SpellingSearch search;
  private final UnknownWords unknown;
  private final boolean slips;
  private final Map<String, List<Spelling>> cache = new HashMap<>();

  /**
   * A speller for one channel.
   *
   * @param slips whether the reader also made mistakes that the channel does not know
   */
  Speller(SwedishDictionary dictionary, Lexicon lexicon, Channel channel, boolean slips) {
    this.slips = slips;
    this.dictionary = dictionary;
    this.lexicon = lexicon;
    this.model = dictionary.languageModel();
    this.search = new SpellingSearch(lexicon, model, channel, RARE_PENALTY);
    this.unknown = new UnknownWords(dictionary.charModel(), channel);
  }

  /** Whether the word stands in the lexicon or is a compound of its words. */
  boolean knows(String word) {
    return lexicon.containsCompound(word);
  }

  /** Whether a word is a common one, which stands in a sentence without a capital. */
  boolean isCommon(Spelling spelling) {
    int flags = lexicon.flags(spelling.text().toLowerCase(Locale.ROOT));
    return spelling.kind() == Spelling.Kind.COMPOUND || (flags & WordGraph.COMMON) != 0;
  }

  SwedishDictionary dictionary() {
    return dictionary;
  }

  /** A number, a sign, or a word that is to be left alone. */
  Spelling fixed(String text) {
    String name = LanguageModel.classOf(text);
    double counted = model.unigram(LanguageModel.key(name));
    double word = Double.isNaN(counted) ? UnknownWords.UNKNOWN : counted;
    boolean isWord = text.chars().anyMatch(Character::isLetter);
    return Spelling.fixed(
        text, isWord ? Term.ofWord(model, lexicon, name, word) : Term.ofClass(name, word));
  }

  /**
   * The spellings of a word, likeliest without context first.
   *
   * @param scope which words to look for first; compounds are looked for when none fits well
   * @param cut letters before the line end that broke the word, or -1
   */
  List<Spelling> spell(String word, SpellingSearch.Scope scope, int cut) {
    String id = word + '\t' + scope + cut;
    List<Spelling> known = cache.get(id);
    if (known == null) {
      known = find(word, scope, cut);
      if (cache.size() < MAX_CACHE) {
        cache.put(id, known);
      }
    }
    return known;
  }

  private List<Spelling> find(String word, SpellingSearch.Scope scope, int cut) {
    if (word.length() > LONGEST) {
      return List.of(fixed(word));
    }
    LetterCase letterCase = LetterCase.of(word);
    String read = letterCase == LetterCase.CAPITALS ? word.toLowerCase(Locale.ROOT) : word;
    Map<String, Spelling> options = new HashMap<>();
    collect(options, word, read, scope, cut, letterCase);
    if (!hasGood(options) && cut != 0) {
      collect(options, word, read, SpellingSearch.Scope.COMPOUNDS, cut, letterCase);
    }
    if (slips
        && letterCase != LetterCase.CAPITALS
        && !hasLikely(options)
        && word.length() >= LONG_ENOUGH_FOR_ANY
        && cut < 0) {
      collect(options, word, read, SpellingSearch.Scope.WORDS_WITH_A_SLIP, cut, letterCase);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (!hasGood(options) && letterCase != LetterCase.CAPITALS && cut < 0) {
      unknown
          .spell(lower)
          .forEach(
              (text, cost) ->
                  options.putIfAbsent(
                      text, unknown(letterCase.apply(text, word), text, cost + INVENTED)));
    }
    options.putIfAbsent(lower, unknown(word, lower, SELF));
    List<Spelling> sorted = new ArrayList<>(options.values());
    sorted.sort(
        Comparator.comparingDouble((Spelling s) -> -s.score()).thenComparing(Spelling::text));
    return keepSelf(sorted, word);
  }

  private static List<Spelling> keepSelf(List<Spelling> sorted, String word) {
    List<Spelling> kept = new ArrayList<>();
    for (Spelling spelling : sorted) {
      if (kept.size() < MAX_OPTIONS || spelling.text().equals(word)) {
        kept.add(spelling);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean hasGood(Map<String, Spelling> options) {
    return options.values().stream().anyMatch(s -> s.channel() > GOOD_CHANNEL);
  }

  /** The spellings with those that another reading of the same print offers, if they are words. */
  List<Spelling> withReadings(List<Spelling> options, List<String> others) {
    List<Spelling> all = new ArrayList<>(options);
    for (String other : others) {
      String core = Token.of(other).core();
      boolean there = all.stream().anyMatch(s -> s.text().equals(core));
      if (!there && core.length() > 1 && onlyLetters(core) && lexicon.contains(core)) {
        String lower = core.toLowerCase(Locale.ROOT);
        Term term = Term.ofWord(model, lexicon, lower, Words.logProb(model, lexicon, lower));
        all.add(new Spelling(core, term, ALSO_READ, 0, Spelling.Kind.LEXICON, -1));
      }
    }
    return all;
  }

  private static boolean hasLikely(Map<String, Spelling> options) {
    return options.values().stream()
        .anyMatch(
            s ->
                s.channel() > GOOD_CHANNEL
                    && (s.kind() == Spelling.Kind.LEXICON || s.score() > LIKELY));
  }

  private Spelling unknown(String text, String lower, double cost) {
    double letters = unknown.logProb(lower) + (onlyLetters(lower) ? 0 : DIRT);
    Term term = Term.ofWord(model, lexicon, lower, letters);
    return new Spelling(text, term, cost, 0, Spelling.Kind.UNKNOWN, -1);
  }

  private static boolean onlyLetters(String word) {
    return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’' || c == ':');
  }

  private void collect(
      Map<String, Spelling> options,
      String word,
      String read,
      SpellingSearch.Scope scope,
      int cut,
      LetterCase letterCase) {
    String lower = word.toLowerCase(Locale.ROOT);
    search
        .search(read, scope, cut)
        .forEach(
            (text, found) -> {
              Spelling spelling =
                  new Spelling(
                      text.equals(lower) ? word : letterCase.apply(text, word),
                      Term.ofWord(model, lexicon, found.last(), found.word()),
                      found.channel(),
                      found.firstParts(),
                      found.compound() ? Spelling.Kind.COMPOUND : Spelling.Kind.LEXICON,
                      found.cut());
              options.merge(text, spelling, (a, b) -> a.score() >= b.score() ? a : b);
            });
  }
}
