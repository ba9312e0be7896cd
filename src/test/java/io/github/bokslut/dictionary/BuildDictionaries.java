package io.github.bokslut.dictionary;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * Builds the binary dictionaries from word lists and running text; run by {@code
 * scripts/build-dictionaries}.
 *
 * <p>Arguments: {@code --aff FILE --dic FILE --tags FILE --classes FILE --names FILE --out DIR},
 * and any number of {@code --web-words FILE}, {@code --pairs FILE} (two neighbours a line), {@code
 * --words FILE} (own lists), {@code --own FILE} (own prose), {@code --report FILE} (own reports),
 * {@code --text FILE} (other text).
 */
final class BuildDictionaries {
  private static final float SEEN = 5;

  /** Counts of a word whose misspellings are to be expected on the web. */
  private static final float FREQUENT = 50;

  private static final int SHORTEST_MISSPELT = 6;
  private static final int FREQUENT_ON_THE_WEB = 12;
  private static final int ON_THE_WEB = 3;
  private static final double LEXICON_MASS = 0.012;
  private static final double NAMES_MASS = 0.0015;

  private final Map<String, List<Path>> options = new TreeMap<>();
  private final Corpus corpus = new Corpus();
  private final Map<String, Integer> web = new HashMap<>();
  private NgramCounter ngrams = NgramCounter.of(corpus, UnaryOperator.identity(), TextKind::weight);
  private NgramCounter classGrams = ngrams;
  private SortedMap<String, Float> counted = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    BuildDictionaries build = new BuildDictionaries();
    for (int i = 0; i + 1 < args.length; i += 2) {
      build.options.computeIfAbsent(args[i], a -> new ArrayList<>()).add(Path.of(args[i + 1]));
    }
    build.run();
  }

  private List<Path> all(String option) {
    return options.getOrDefault(option, List.of());
  }

  private void run() throws IOException {
    Path out = all("--out").get(0);
    HunspellForms dsso = HunspellForms.read(all("--aff").get(0), all("--dic").get(0));
    SortedMap<String, Integer> names = otherWords(dsso.forms());
    for (Path text : all("--text")) {
      TextSource.forEachParagraph(text, p -> corpus.addParagraph(p, TextKind.LAW));
    }
    for (Path text : all("--handbook")) {
      TextSource.forEachParagraph(text, p -> corpus.addParagraph(p, TextKind.HANDBOOK));
    }
    for (Path text : all("--book")) {
      TextSource.forEachParagraph(text, p -> corpus.addParagraph(p, TextKind.BOOK));
    }
    Corpus own = new Corpus();
    for (TextKind kind : List.of(TextKind.OWN, TextKind.REPORT)) {
      for (Path text : all("--" + kind.name().toLowerCase(Locale.ROOT))) {
        TextSource.forEachParagraph(text, p -> corpus.addParagraph(p, kind));
        TextSource.forEachParagraph(text, p -> own.addParagraph(p, kind));
      }
    }
    addPairs();
    readWebWords();
    ngrams = NgramCounter.of(corpus, UnaryOperator.identity(), TextKind::weight);
    counted = ngrams.words();
    dropUnmarked(names, dsso.forms());
    names.entrySet().removeIf(e -> isMisspelt(e.getKey(), e.getValue(), dsso.forms()));
    Set<String> ownWords = new HashSet<>();
    for (int i = 0; i < own.vocabulary(); i++) {
      ownWords.add(own.name(i));
    }
    for (String word : ownWords) {
      if (isWord(word) && !dsso.forms().containsKey(word)) {
        names.merge(word, WordGraph.WORD | WordGraph.HEAD, (a, b) -> a | b);
      }
    }
    counted
        .entrySet()
        .removeIf(
            e ->
                e.getValue() < 1.5
                    && (dsso.forms().getOrDefault(e.getKey(), 0) & WordGraph.WORD) == 0
                    && !names.containsKey(e.getKey()));
    WordClasses classes = WordClasses.read(all("--tags").get(0), all("--classes").get(0));
    writeLexicon(
        out.resolve("lexicon-dsso.bin.gz"), dsso.forms(), dssoPriors(dsso), LEXICON_MASS, classes);
    TreeMap<String, Double> flat = new TreeMap<>();
    names.keySet().forEach(word -> flat.put(word, 1.0));
    writeLexicon(out.resolve("lexicon-names.bin.gz"), names, flat, NAMES_MASS, classes);
    countClasses(classes, dsso.forms(), names);
    writeLanguageModel(out.resolve("language-model.bin.gz"), dsso.forms());
    writeCharModel(out.resolve("char-model.bin.gz"), dsso.forms(), names);
    System.err.println(
        "forms " + dsso.forms().size() + " names " + names.size() + " words " + ngrams.total());
  }

  /** Pairs of words that are often neighbours on the web; each counts once. */
  private void addPairs() throws IOException {
    Set<String> seen = new HashSet<>();
    for (Path file : all("--pairs")) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] pair = line.toLowerCase(Locale.ROOT).split(" ", -1);
        if (pair.length == 2
            && isWord(pair[0])
            && isWord(pair[1])
            && seen.add(line.toLowerCase(Locale.ROOT))) {
          corpus.addPair(pair[0], pair[1], TextKind.PAIRS);
        }
      }
    }
  }

  /** Words that are frequent on the web: more frequent where two lists have them. */
  private void readWebWords() throws IOException {
    for (Path file : all("--names")) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        web.put(line.strip().toLowerCase(Locale.ROOT), FREQUENT_ON_THE_WEB);
      }
    }
    for (Path file : all("--web-words")) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        web.putIfAbsent(line.strip().toLowerCase(Locale.ROOT), ON_THE_WEB);
      }
    }
  }

  private void countClasses(
      WordClasses classes, Map<String, Integer> forms, Map<String, Integer> names) {
    classGrams =
        NgramCounter.of(
            corpus,
            word -> {
              if (word.startsWith("<") || !Token.hasLetter(word)) {
                return "#" + word;
              }
              int flags = forms.getOrDefault(word, 0) | names.getOrDefault(word, 0);
              return "#" + ((flags & WordGraph.WORD) == 0 ? 0 : classes.of(word));
            },
            TextKind::weight);
  }

  /**
   * Words of the web that lost their marks (nastan for nästan) are no words: those that are never
   * counted and become a counted word with å, ä or ö.
   */
  private void dropUnmarked(Map<String, Integer> names, Map<String, Integer> forms) {
    Set<String> marked = new HashSet<>();
    forms.forEach(
        (word, flags) -> {
          if ((flags & WordGraph.WORD) != 0 && !bare(word).equals(word)) {
            marked.add(bare(word));
          }
        });
    names.keySet().removeIf(word -> marked.contains(word) && counted.getOrDefault(word, 0f) < SEEN);
  }

  /**
   * Words of the web with a letter doubled or not doubled (tilsammans for tillsammans) are no
   * words: those that are never counted while the other spelling is a frequent word of DSSO.
   */
  private boolean isMisspelt(String word, int flags, Map<String, Integer> forms) {
    if ((flags & WordGraph.COMMON) == 0
        || word.length() < SHORTEST_MISSPELT
        || counted.getOrDefault(word, 0f) >= SEEN) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean doubled = i > 0 && word.charAt(i) == word.charAt(i - 1);
      String other =
          doubled
              ? word.substring(0, i) + word.substring(i + 1)
              : word.substring(0, i + 1) + word.substring(i);
      if ((forms.getOrDefault(other, 0) & WordGraph.WORD) != 0
          && counted.getOrDefault(other, 0f) >= FREQUENT) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String word) {
    return word.replace('å', 'a').replace('ä', 'a').replace('ö', 'o').replace('é', 'e');
  }

  private static boolean isWord(String word) {
    return word.matches("\\p{L}[\\p{L}'’:-]*") && word.length() > 1;
  }

  private SortedMap<String, Integer> otherWords(Map<String, Integer> known) throws IOException {
    SortedMap<String, Integer> words = new TreeMap<>();
    List<Path> files = new ArrayList<>(all("--names"));
    files.addAll(all("--words"));
    for (Path file : files) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        for (String part : line.replaceAll("#.*", "").strip().split("\\s+", -1)) {
          String word = part.toLowerCase(Locale.ROOT);
          if (isWord(word) && (known.getOrDefault(word, 0) & WordGraph.WORD) == 0) {
            int common = Character.isLowerCase(part.charAt(0)) ? WordGraph.COMMON : 0;
            words.merge(word, WordGraph.WORD | WordGraph.HEAD | common, (a, b) -> a | b);
          }
        }
      }
    }
    return words;
  }

  /** An unseen form is likelier when other forms of its entry were seen. */
  private Map<String, Double> dssoPriors(HunspellForms dsso) {
    TreeMap<String, Double> priors = new TreeMap<>();
    for (List<String> forms : dsso.lemmas()) {
      double seen = 0;
      for (String form : forms) {
        seen += counted.getOrDefault(form, 0f);
      }
      double weight = Math.min(20, 0.05 + 0.5 * seen / Math.max(1, forms.size()));
      for (String form : forms) {
        priors.merge(form, weight * web.getOrDefault(form, 1), Math::max);
      }
    }
    return priors;
  }

  private void writeLexicon(
      Path file,
      SortedMap<String, Integer> words,
      Map<String, Double> weights,
      double mass,
      WordClasses classes)
      throws IOException {
    double total = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      total += counted.containsKey(entry.getKey()) ? 0 : entry.getValue();
    }
    WordGraph graph = WordGraphBuilder.build(words);
    int count = 0;
    for (int flags : words.values()) {
      count += flags & WordGraph.WORD;
    }
    byte[] priors = new byte[count];
    short[] wordClasses = new short[count];
    for (Map.Entry<String, Integer> entry : words.entrySet()) {
      if ((entry.getValue() & WordGraph.WORD) != 0) {
        double log = Math.log(mass * weights.getOrDefault(entry.getKey(), 0.05) / total);
        int number = graph.number(entry.getKey());
        wordClasses[number] = (short) classes.of(entry.getKey());
        priors[number] = (byte) Math.max(0, Math.min(255, Math.round(-log / NgramTable.STEP)));
      }
    }
    try (DataOutputStream out = open(file)) {
      new Lexicon.Part(graph, priors, wordClasses).write(out);
    }
  }

  private void writeLanguageModel(Path file, SortedMap<String, Integer> forms) throws IOException {
    WordGraph graph = WordGraphBuilder.build(forms);
    TreeMap<String, Double> types = new TreeMap<>();
    forms.forEach(
        (word, flags) -> {
          if ((flags & WordGraph.WORD) != 0) {
            types.put(word, 0.2);
          }
        });
    counted.forEach((word, count) -> types.merge(word, 1 + Math.log(count + 1), Double::sum));
    CompoundCounter compounds =
        new CompoundCounter(
            graph, head -> Math.log((counted.getOrDefault(head, 0f) + 0.1) / ngrams.total()));
    Map<String, Double> modifiers = compounds.count(types);
    NgramTable table = NgramTable.withRoomFor(1_500_000);
    ngrams.fill(table, 2, 2, 0.5, word -> counted.getOrDefault(word, 0f) > 0);
    classGrams.fill(table, 2, 3, 0, name -> true);
    NgramTable parts = NgramTable.withRoomFor(modifiers.size() + compounds.heads().size());
    modifiers.forEach(
        (form, count) -> parts.put(LanguageModel.key(form), Math.log(count / compounds.total())));
    double heads = compounds.heads().values().stream().mapToDouble(Double::doubleValue).sum();
    compounds
        .heads()
        .forEach((form, count) -> parts.put(LanguageModel.headKey(form), Math.log(count / heads)));
    try (DataOutputStream out = open(file)) {
      new LanguageModel(table, parts).write(out);
    }
    System.err.println("n-grams " + table.size() + " modifiers " + modifiers.size());
  }

  private void writeCharModel(
      Path file, SortedMap<String, Integer> forms, SortedMap<String, Integer> names)
      throws IOException {
    CharCounter chars = new CharCounter();
    forms.forEach(
        (word, flags) -> {
          if ((flags & WordGraph.WORD) != 0) {
            chars.add(word, 1);
          }
        });
    names.keySet().forEach(word -> chars.add(word, 1));
    counted.forEach(
        (word, count) -> {
          if (isWord(word)) {
            chars.add(word, (float) Math.log(1 + count));
          }
        });
    try (DataOutputStream out = open(file)) {
      chars.build(8).write(out);
    }
  }

  private static DataOutputStream open(Path file) throws IOException {
    OutputStream raw = Files.newOutputStream(file);
    return new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(raw), 1 << 16));
  }
}
