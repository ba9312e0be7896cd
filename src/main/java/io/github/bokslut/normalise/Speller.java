package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.LanguageModel;
import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.SwedishDictionary;
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

  /** A spelling found with at most this much channel cost makes a wider search needless. */
  private static final double GOOD_CHANNEL = -4.5;

  private static final double SELF = 0;

  private final SwedishDictionary dictionary;
  private final Lexicon lexicon;
  private final LanguageModel model;
  private final SpellingSearch search;
  private final UnknownWords unknown;
  private final Map<String, List<Spelling>> cache = new HashMap<>();

  Speller(SwedishDictionary dictionary, double rarePenalty) {
    this.dictionary = dictionary;
    this.lexicon = dictionary.lexicon();
    this.model = dictionary.languageModel();
    this.search = new SpellingSearch(dictionary, rarePenalty);
    this.unknown = new UnknownWords(dictionary.charModel(), dictionary.channel());
  }

  /** Whether the word stands in the lexicon or is a compound of its words. */
  boolean knows(String word) {
    return lexicon.containsCompound(word);
  }

  SwedishDictionary dictionary() {
    return dictionary;
  }

  /** A number, a sign, or a word that is to be left alone. */
  Spelling fixed(String text) {
    String name = LanguageModel.classOf(text);
    long key = LanguageModel.key(name);
    double word = model.unigram(key);
    return Spelling.fixed(text, key, Double.isNaN(word) ? UnknownWords.UNKNOWN : word);
  }

  /**
   * The spellings of a word, likeliest without context first.
   *
   * @param firstPart whether a hyphen follows, so that first parts of compounds count as words
   * @param cut letters before the line end that broke the word, or -1
   */
  List<Spelling> spell(String word, boolean firstPart, int cut) {
    String id = word + (firstPart ? "-" : "") + (cut < 0 ? "" : "/" + cut);
    List<Spelling> known = cache.get(id);
    if (known == null) {
      known = find(word, firstPart, cut);
      if (cache.size() < MAX_CACHE) {
        cache.put(id, known);
      }
    }
    return known;
  }

  private List<Spelling> find(String word, boolean firstPart, int cut) {
    if (word.length() > LONGEST) {
      return List.of(fixed(word));
    }
    LetterCase letterCase = LetterCase.of(word);
    String read = letterCase == LetterCase.CAPITALS ? word.toLowerCase(Locale.ROOT) : word;
    Map<String, Spelling> options = new HashMap<>();
    collect(options, word, read, scope(firstPart), cut, letterCase);
    if (!hasGood(options) && cut != 0) {
      collect(options, word, read, SpellingSearch.Scope.COMPOUNDS, cut, letterCase);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (!hasGood(options) && letterCase != LetterCase.CAPITALS && cut < 0) {
      unknown
          .spell(lower)
          .forEach(
              (text, cost) ->
                  options.putIfAbsent(text, unknown(letterCase.apply(text, word), text, cost)));
    }
    options.putIfAbsent(lower, unknown(word, lower, SELF));
    List<Spelling> sorted = new ArrayList<>(options.values());
    sorted.sort(
        Comparator.comparingDouble((Spelling s) -> -s.score()).thenComparing(Spelling::text));
    return keepSelf(sorted, word);
  }

  private static SpellingSearch.Scope scope(boolean firstPart) {
    return firstPart ? SpellingSearch.Scope.FIRST_PARTS : SpellingSearch.Scope.WORDS;
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

  private Spelling unknown(String text, String lower, double cost) {
    return new Spelling(
        text, LanguageModel.key(lower), unknown.logProb(lower), cost, 0, Spelling.Kind.UNKNOWN, -1);
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
                      LanguageModel.key(found.last()),
                      found.word(),
                      found.channel(),
                      found.firstParts(),
                      found.compound() ? Spelling.Kind.COMPOUND : Spelling.Kind.LEXICON,
                      found.cut());
              options.merge(text, spelling, (a, b) -> a.score() >= b.score() ? a : b);
            });
  }
}
