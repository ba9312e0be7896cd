package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.SwedishDictionary;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Restores Swedish letters and normalises text on the pages of one document. */
public final class Normaliser {
  /** The extra cost, in nats, of a confusion that does more than take the marks off a letter. */
  private static final double RARE_PENALTY = 0.5;

  private final NormaliseSettings settings;
  private final Speller speller;

  public Normaliser(NormaliseSettings settings) {
    this.settings = settings;
    this.speller = new Speller(SwedishDictionary.shared(), RARE_PENALTY);
  }

  /** The pages with decided words and the repairs made; numbers are never touched. */
  public List<Page> normalise(List<Page> pages) {
    if (!settings.repair()) {
      return pages;
    }
    List<Page> cleaned = pages.stream().map(this::cleaned).toList();
    List<Page> result = new ArrayList<>();
    for (Page page : cleaned) {
      result.add(spelled(page, Gate.of(page, cleaned)));
    }
    return List.copyOf(result);
  }

  /** The page after the {@link TextRule}s. */
  private Page cleaned(Page page) {
    List<Repair> repairs = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Line line : page.lines()) {
      List<Word> words = new ArrayList<>();
      for (Word word : line.words()) {
        String text = word.text();
        for (TextRule rule : TextRule.values()) {
          String after = hasLetter(text) ? rule.apply(text) : text;
          if (!after.equals(text) && !after.isEmpty()) {
            repairs.add(
                new Repair(
                    Place.ofPage(page.number()), rule.code(), text, after, rule.reason(), 1));
            text = after;
          }
        }
        words.add(text.equals(word.text()) ? word : word.decided(text, 1));
      }
      lines.add(new Line(words, line.box(), line.printed()));
    }
    return page.with(lines, repairs);
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  private Page spelled(Page page, Gate gate) {
    PageSpeller pageSpeller = new PageSpeller(speller, gate, page);
    return pageSpeller.spell();
  }
}
