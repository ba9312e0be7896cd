package io.github.bokslut.record;

import io.github.bokslut.dictionary.ClaimWords;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Quote;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much the words around a figure speak for a cell: row label, measure, nearness. */
final class ClaimContext {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final int STEM = 6;
  private static final double SAME_PAGE = 1;
  private static final double NEXT_PAGE = 0.5;
  private static final double MEASURE = 1.5;
  private static final double LABEL = 2.5;
  private static final double LABEL_IN_SENTENCE = 1;
  private static final double SAME_SIGN = 0.4;
  private static final double TOTAL = 0.5;

  /** Parts of labels that many rows share and that single out none. */
  private static final Set<String> GENERIC =
      Set.of("verksamhetens", "årets", "periodens", "summa", "totala", "total", "totalt", "och");

  /** Stems that label many rows: alone they do not say which one is meant. */
  private static final Set<String> COMMON =
      Set.of("kostna", "intäkt", "result", "nettok", "utgift", "övriga", "belopp", "medel");

  private final ClaimWords words = ClaimWords.load();
  private final LineItems items = LineItems.load();

  /** The part of the sentence that belongs to quote {@code i}: after the figure before it. */
  static String clause(List<Quote> quotes, int i) {
    Quote quote = quotes.get(i);
    String sentence = quote.text();
    int from = 0;
    for (int before = i - 1; before >= 0 && quotes.get(before).text().equals(sentence); before--) {
      int at = indexOf(sentence, quotes.get(before), from);
      if (at >= 0) {
        from = at;
        break;
      }
    }
    int to = indexOf(sentence, quote, from);
    return sentence.substring(Math.min(from, to < 0 ? from : to), to < 0 ? sentence.length() : to);
  }

  /** Index after the figure's digits in the sentence; -1 when they are not found. */
  private static int indexOf(String sentence, Quote quote, int from) {
    String printed = quote.value().abs().toPlainString().replace('.', ',');
    int at = sentence.indexOf(printed, from);
    return at < 0 ? -1 : at + printed.length();
  }

  /** All evidence for {@code target}; two are enough when the value fits too. */
  double score(Quote quote, String clause, ClaimTarget target) {
    boolean total =
        target.row().label().toLowerCase(Locale.ROOT).matches(".*(?:total|summa|resultat).*");
    double named = label(quote.text(), target);
    if (named == 0 && !total) {
      // Some cell of a large table has any small figure: its row must be spoken of.
      return 0;
    }
    double score = near(quote, target);
    score += label(clause, target) * LABEL;
    score += named * LABEL_IN_SENTENCE;
    score += measures(clause).contains(target.column().measure()) ? MEASURE : 0;
    score += measures(quote.text()).contains(target.column().measure()) ? MEASURE / 3 : 0;
    boolean sameSign = quote.value().signum() == target.value().signum();
    score += quote.signCertain() && sameSign ? SAME_SIGN : 0;
    return score + (total ? TOTAL : 0);
  }

  /** Evidence of the words alone, for contradictions: the whole label and the one measure. */
  double names(Quote quote, String clause, ClaimTarget target) {
    Set<Measure> said = measures(clause);
    boolean one = said.size() == 1 && said.contains(target.column().measure());
    Set<String> own = stems(target.row().label());
    boolean whole = label(clause, target) >= 1 && own.stream().anyMatch(w -> !COMMON.contains(w));
    return (one ? 2 : 0) + (whole ? 2.5 : 0) + near(quote, target);
  }

  private static double near(Quote quote, ClaimTarget target) {
    int apart = Math.abs(quote.page() - target.row().page());
    return apart == 0 ? SAME_PAGE : apart == 1 ? NEXT_PAGE : 0;
  }

  /** Share of the label's own words that the text holds. */
  private double label(String text, ClaimTarget target) {
    Set<String> label = stems(target.row().label());
    if (label.isEmpty()) {
      // "Totalt" is the total of what the table is about.
      String line = items.name(target.row().lineItem());
      label = stems(line.isEmpty() ? target.table().title() : line);
    }
    if (label.isEmpty()) {
      return 0;
    }
    Set<String> said = stems(text);
    return (double) label.stream().filter(said::contains).count() / label.size();
  }

  private Set<Measure> measures(String text) {
    Set<Measure> found = EnumSet.noneOf(Measure.class);
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.measure(word.group()).ifPresent(found::add);
    }
    if (found.contains(Measure.FORECAST_VARIANCE)) {
      // "avviker från budget": what it departs from is not what it is.
      found.remove(Measure.BUDGET);
      found.remove(Measure.FORECAST);
    }
    return found;
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    List<String> all = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      all.add(word.group());
    }
    for (String w : all) {
      if (!GENERIC.contains(w)) {
        stems.add(w.substring(0, Math.min(STEM, w.length())));
      }
    }
    return stems;
  }
}
