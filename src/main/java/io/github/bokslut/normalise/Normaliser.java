package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Channel;
import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.SwedishDictionary;
import io.github.bokslut.dictionary.Token;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Restores Swedish letters and normalises text on the pages of one document. */
public final class Normaliser {
  /** The channel is learned anew from a document with this many words at least. */
  private static final int ENOUGH_WORDS = 150;

  /** From so many words at most: more would not change it. */
  private static final int SAMPLE_WORDS = 4000;

  /** As how many letters of the document the learned channel counts. */
  private static final double CHANNEL_WEIGHT = 25;

  private final NormaliseSettings settings;
  private final SwedishDictionary dictionary;
  private final Lexicon lexicon;
  private final Speller speller;

  /**
   * Reads the user's words.
   *
   * @throws UncheckedIOException when the word list cannot be read
   */
  public Normaliser(NormaliseSettings settings) {
    this(settings, SwedishDictionary.shared());
  }

  Normaliser(NormaliseSettings settings, SwedishDictionary dictionary) {
    this.settings = settings;
    this.dictionary = dictionary;
    this.lexicon = settings.words().map(this::withWords).orElse(dictionary.lexicon());
    this.speller = new Speller(dictionary, lexicon, dictionary.channel(), false);
  }

  private Lexicon withWords(Path file) {
    try {
      List<String> words = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        words.add(line.strip());
      }
      return dictionary.lexicon().with(words);
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + file + " cannot be read", e);
    }
  }

  /** The pages with decided words and the repairs made; numbers are never touched. */
  public List<Page> normalise(List<Page> pages) {
    if (!settings.repair()) {
      return pages;
    }
    List<Page> cleaned = pages.stream().map(this::cleaned).toList();
    Speller adapted = adapted(cleaned);
    List<Page> result = new ArrayList<>();
    for (Page page : cleaned) {
      result.add(new PageSpeller(adapted, Gate.of(page, cleaned), page).spell());
    }
    return List.copyOf(result);
  }

  /** A speller that knows what this document's reader makes of the letters. */
  private Speller adapted(List<Page> pages) {
    LetterCounts counts = new LetterCounts();
    int words = 0;
    for (Page page : pages) {
      if (words < SAMPLE_WORDS && Gate.of(page, pages) == Gate.OPEN) {
        PageSpeller first = new PageSpeller(speller, Gate.OPEN, page);
        first.spell();
        words += first.count(counts);
      }
    }
    if (words < ENOUGH_WORDS) {
      return speller;
    }
    Channel channel = dictionary.channel().adapted(counts.counts(), CHANNEL_WEIGHT, counts.clean());
    return new Speller(dictionary, lexicon, channel, !counts.clean());
  }

  /** The page after the {@link TextRule}s. */
  private Page cleaned(Page page) {
    List<Repair> repairs = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Line line : page.lines()) {
      List<Word> words = new ArrayList<>();
      for (Word word : line.words()) {
        words.add(cleaned(word, page.number(), repairs));
      }
      lines.add(new Line(words, line.box(), line.printed()));
    }
    return page.with(lines, repairs);
  }

  private Word cleaned(Word word, int page, List<Repair> repairs) {
    String text = word.text();
    for (TextRule rule : TextRule.values()) {
      String after = hasLetter(text) ? rule.apply(text) : text;
      boolean stays =
          rule == TextRule.LIGATURE && !lexicon.containsCompound(Token.of(after).core());
      if (!after.equals(text) && !after.isEmpty() && !stays) {
        repairs.add(new Repair(Place.ofPage(page), rule.code(), text, after, rule.reason(), 1));
        text = after;
      }
    }
    return text.equals(word.text()) ? word : word.decided(text, 1);
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }
}
