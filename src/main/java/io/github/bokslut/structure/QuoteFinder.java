package io.github.bokslut.structure;

import io.github.bokslut.dictionary.SignWords;
import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds figures with a unit in running text: {@code 14,4 mnkr}, {@code (-)3,6 mnkr}, {@code 16 %}.
 */
final class QuoteFinder {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\d,./-])(?<sign>\\([-–−+]\\)\\s?|[-–−+]\\s?(?=\\d))?"
              + "(?<number>\\d{1,3}(?:[ \u00a0\u2009]\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?)\\s?"
              + "(?<unit>%|\\p{L}[\\p{L}.]*(?:\\s(?:kronor|kr))?)");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}|])");
  private static final Pattern PERCENT_WORD = Pattern.compile("(?iu)procent(?:enheter|enhet)?\\.?");

  /** How many words before a figure may settle its sign. */
  private static final int SIGN_REACH = 7;

  private final Units units;
  private final SignWords signs;

  QuoteFinder(Units units, SignWords signs) {
    this.units = units;
    this.signs = signs;
  }

  List<Quote> find(List<Passage> passages) {
    List<Quote> quotes = new ArrayList<>();
    for (Passage passage : passages) {
      for (String sentence : SENTENCE_END.split(passage.text(), -1)) {
        collect(passage, sentence, quotes);
      }
    }
    return quotes;
  }

  private void collect(Passage passage, String sentence, List<Quote> quotes) {
    Matcher figure = FIGURE.matcher(sentence);
    int from = 0;
    int clause = 0;
    while (figure.find(from)) {
      Optional<String> unit = unit(figure.group("unit"));
      if (unit.isEmpty()) {
        from = figure.end("number");
        continue;
      }
      from = figure.end();
      String number = figure.group("number").replaceAll("[ \u00a0\u2009]", "").replace(',', '.');
      BigDecimal value = new BigDecimal(number);
      int sign = sign(figure.group("sign"), sentence.substring(clause, figure.start()));
      quotes.add(
          new Quote(
              passage.page(),
              passage.section(),
              sentence.strip(),
              sign < 0 ? value.negate() : value,
              Math.max(0, value.scale()),
              unit.get(),
              sign != 0));
      clause = figure.end();
    }
  }

  private Optional<String> unit(String word) {
    if (word.equals("%") || PERCENT_WORD.matcher(word).matches()) {
      return Optional.of("%");
    }
    Optional<String> whole = units.of(word);
    if (whole.isPresent() || word.indexOf(' ') < 0) {
      return whole.filter(u -> !u.equals("st"));
    }
    return units.of(word.substring(0, word.indexOf(' '))).filter(u -> !u.equals("st"));
  }

  /** 1 or -1 where the print or the nearest telling word before it settles it; 0 else. */
  private int sign(@org.jspecify.annotations.Nullable String printed, String before) {
    if (printed != null) {
      return printed.contains("+") ? 1 : -1;
    }
    String[] words = before.strip().split("[\\s,;:()]+", -1);
    for (int i = words.length - 1; i >= 0 && i >= words.length - SIGN_REACH; i--) {
      int sign = signs.sign(words[i]);
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }
}
