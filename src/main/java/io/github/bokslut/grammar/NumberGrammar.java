package io.github.bokslut.grammar;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The grammar of Swedish amounts: from what the readers read and what the ink shows to the values
 * that may be printed, with costs in nats.
 *
 * <p>Thousands are set off by a space, thin space or point, decimals by a comma (a point where a
 * reader took one for the other), minus is {@code - – − ÷}, before or after, {@code ./.} or
 * brackets. Regrouping digits is reading: {@code 1500} and {@code 1 500} carry no rule.
 */
public final class NumberGrammar {
  private static final int MOST_CANDIDATES = 24;
  private static final Pattern NUMERIC_HINT = Pattern.compile(".*[0-9].*");
  private static final Pattern RANGE_OR_DATE =
      Pattern.compile("[0-9]{1,4}\\s?[-/:][0-9].*|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{2,4}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  /** The last day of a month as YYMMDD, as headings print balance dates. */
  private static final Pattern MONTH_END =
      Pattern.compile("[0-9]{2}(?:(?:0[13578]|1[02])31|(?:0[469]|11)30|02(?:28|29))");

  private static final Pattern NOTE =
      Pattern.compile("(?i)(?:not\\.?\\s*)?[0-9]{1,2}[a-z]?(?:\\s*[,+&-]\\s*[0-9]{1,2})*[).:]?");
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,2}[).:]");

  private final Confusions confusions;
  private final ReadingParser parser;
  private final Signs signs;

  private NumberGrammar(Confusions confusions) {
    this.confusions = confusions;
    this.signs = new Signs(confusions);
    this.parser = new ReadingParser(confusions, signs);
  }

  /** The grammar with the costs that ship with the program. */
  public static NumberGrammar load() {
    return new NumberGrammar(Confusions.load());
  }

  /** The values that may be printed, cheapest first, never empty. */
  public List<Candidate> candidates(List<Reading> readings, Ink ink) {
    return candidates(readings, ink, ColumnHint.NONE);
  }

  /**
   * The values that may be printed, cheapest first, never empty; what was simply read costs 0. A
   * dash or a blank is an empty value; what cannot be a number is an empty value with the rule
   * {@code unreadable}.
   */
  public List<Candidate> candidates(List<Reading> readings, Ink ink, ColumnHint hint) {
    List<ReaderVote> votes = votes(readings, hint);
    if (votes.isEmpty()) {
      String text = readings.isEmpty() ? "" : readings.get(0).text();
      boolean blank = ReadingParser.dash(NumberScanner.canonical(text));
      return List.of(
          blank
              ? new Candidate(Optional.empty(), 0, List.of(), text)
              : new Candidate(
                  Optional.empty(), confusions.rule("unreadable"), List.of("unreadable"), text));
    }
    return count(votes, readings, ink).candidates(MOST_CANDIDATES);
  }

  /** {@link #candidates(List, Ink, ColumnHint)} of the words of one cell, left to right. */
  public List<Candidate> candidatesOf(List<Word> words, ColumnHint hint) {
    return candidates(join(words), ink(words), hint);
  }

  /**
   * How independent readers agree: digits must be read alike by two engines; of the sign, the ink
   * is a witness too.
   */
  public Cell.Agreement agreement(List<Reading> readings, Ink ink) {
    return agreement(readings, ink, ColumnHint.NONE);
  }

  private Cell.Agreement agreement(List<Reading> readings, Ink ink, ColumnHint hint) {
    List<ReaderVote> votes = votes(readings, hint);
    return votes.size() < 2 ? Cell.Agreement.SINGLE : count(votes, readings, ink).agreement();
  }

  /**
   * The ink beside a slash, which has the shape of a digit, says nothing of a sign; nor does it
   * against a pair of brackets that every reader saw: dots of a tint hide their shape.
   */
  private VoteCount count(List<ReaderVote> votes, List<Reading> readings, Ink ink) {
    boolean mute = slash(readings) || bracketed(readings);
    return new VoteCount(confusions, signs, votes, mute ? Ink.UNSEEN : ink);
  }

  /** Whether two readers or more all saw a bracket on either side. */
  private static boolean bracketed(List<Reading> readings) {
    return readings.stream().map(Reading::engine).distinct().count() > 1
        && readings.stream()
            .map(r -> NumberScanner.canonical(r.text()))
            .allMatch(t -> t.startsWith("(") && t.endsWith(")"));
  }

  /** Whether any reader saw the mark {@code ./.} before the number. */
  private static boolean slash(List<Reading> readings) {
    return readings.stream().anyMatch(r -> NumberScanner.minusMark(r.text()));
  }

  /** Whether the reader that knows {@code ÷} saw it before the number. */
  private static boolean division(List<Reading> readings) {
    return readings.stream()
        .anyMatch(r -> r.engine() == Engine.PPOCR && r.text().strip().startsWith("÷"));
  }

  /** {@link #agreement(List, Ink)} of the words of one cell in such a column, left to right. */
  public Cell.Agreement agreementOf(List<Word> words, ColumnHint hint) {
    return agreement(join(words), ink(words), hint);
  }

  /**
   * The readings of adjacent words as readings of one number; an engine that saw only some of the
   * words is left out unless it is the only one.
   */
  public static List<Reading> join(List<Word> words) {
    if (words.size() == 1) {
      return words.get(0).readings();
    }
    Map<Engine, List<Reading>> byEngine = new LinkedHashMap<>();
    for (Word word : words) {
      for (Reading reading : word.readings()) {
        byEngine.computeIfAbsent(reading.engine(), e -> new ArrayList<>()).add(reading);
      }
    }
    List<Reading> joined = new ArrayList<>();
    byEngine.forEach(
        (engine, parts) -> {
          if (parts.size() == words.size()) {
            joined.add(joined(engine, parts));
          }
        });
    if (joined.isEmpty() && !words.isEmpty()) {
      joined.add(joined(Engine.NORMALISER, words.stream().map(w -> w.readings().get(0)).toList()));
    }
    return joined;
  }

  private static Reading joined(Engine engine, List<Reading> parts) {
    String text = parts.stream().map(Reading::text).collect(Collectors.joining(" "));
    double confidence = parts.stream().mapToDouble(Reading::confidence).min().orElse(0);
    return new Reading(text, confidence, engine);
  }

  /** What stands left of the first word's digits and right of the last word's. */
  public static Ink ink(List<Word> words) {
    if (words.isEmpty()) {
      return Ink.UNSEEN;
    }
    Ink first = words.get(0).ink();
    Ink last = words.get(words.size() - 1).ink();
    if (first.equals(last)) {
      return first;
    }
    // Beside a word at whose ink nobody looked stands just that word.
    return new Ink(
        first.equals(Ink.UNSEEN) ? Ink.Mark.OTHER : first.before(),
        last.equals(Ink.UNSEEN) ? Ink.Mark.OTHER : last.after());
  }

  /**
   * Whether the text prints one amount or percentage (a lone dash is none, nor a date or a range,
   * nor {@code 1)}); letters that readers put for digits are forgiven where most are digits.
   */
  public boolean looksNumeric(String text) {
    String canonical = NumberScanner.canonical(text);
    return NUMERIC_HINT.matcher(canonical).matches()
        && !RANGE_OR_DATE.matcher(canonical).matches()
        && !NUMBERED.matcher(canonical).matches()
        && parser.scan(canonical).map(n -> mostlyDigits(canonical, n)).orElse(false);
  }

  private static boolean mostlyDigits(String text, PrintedNumber number) {
    long printed = text.chars().filter(c -> c >= '0' && c <= '9').count();
    return 2 * printed > number.digits().length();
  }

  /** Whether no letter or bar of the text has to be taken for a digit to make it a number. */
  public boolean literal(String text) {
    return looksBlank(text)
        || parser.scan(text).map(PrintedNumber::letterCost).map(c -> c == 0).orElse(false);
  }

  /** Whether the text is what stands in a cell without an amount: nothing or a dash. */
  public boolean looksBlank(String text) {
    return ReadingParser.dash(NumberScanner.canonical(text));
  }

  /** Whether the text prints a percentage with its sign. */
  public boolean looksPercent(String text) {
    return parser.scan(text).map(PrintedNumber::percent).orElse(false);
  }

  /** Whether the text is a year: 1900 to 2099 in four digits and no gap. */
  public boolean looksLikeYear(String text) {
    return YEAR.matcher(NumberScanner.canonical(text)).matches();
  }

  /** Whether the text is what a pen's tick beside a number reads as: {@code V}, {@code vv}. */
  public boolean looksTick(String text) {
    return NumberScanner.TICK.matcher(text).matches();
  }

  /** Whether the text is the last day of a month in six digits and no gap: {@code 250831}. */
  public boolean looksLikeMonthEnd(String text) {
    return MONTH_END.matcher(NumberScanner.canonical(text)).matches();
  }

  /** Whether the text may be a note reference: {@code 2}, {@code Not 12}, {@code 3, 4}. */
  public boolean looksLikeNote(String text) {
    return NOTE.matcher(NumberScanner.canonical(text)).matches();
  }

  /** Printed decimals of the text's plainest value; 0 when it prints none or is no number. */
  public int decimals(String text) {
    return parser.parse(text, ColumnHint.NONE).stream()
        .min((a, b) -> Double.compare(a.cost(), b.cost()))
        .flatMap(Candidate::value)
        .map(v -> Math.max(0, v.scale()))
        .orElse(0);
  }

  private List<ReaderVote> votes(List<Reading> readings, ColumnHint hint) {
    boolean onlyDecided = readings.stream().allMatch(r -> r.engine() == Engine.NORMALISER);
    Map<String, ReaderVote> votes = new LinkedHashMap<>();
    String percent =
        readings.stream().map(Reading::text).filter(this::looksPercent).findFirst().orElse("");
    boolean slash = slash(readings);
    boolean division = division(readings);
    for (Reading reading : readings) {
      if (reading.engine() != Engine.NORMALISER || onlyDecided) {
        // No engine saw all of it: it counts as what the least sure one says.
        String reader = ReaderVote.reader(onlyDecided ? Engine.TESSERACT : reading.engine());
        String text = NumberScanner.withPercentOf(percent, reading.text(), hint);
        if (division) {
          text = NumberScanner.withDivisionSign(text);
        }
        String heard = slash ? NumberScanner.withMinusMark(text) : text;
        hear(votes.computeIfAbsent(reader, ReaderVote::new), heard, reading, hint);
      }
    }
    return votes.values().stream().filter(v -> !v.isEmpty()).toList();
  }

  private void hear(ReaderVote vote, String heard, Reading reading, ColumnHint hint) {
    parser.parse(heard, hint).forEach(vote::add);
    boolean slash = NumberScanner.minusMark(reading.text());
    for (Reading.Alternative alternative : reading.alternatives()) {
      double odds = -Math.log(Math.max(1e-6, Math.min(1, alternative.probability())));
      String text = slash ? NumberScanner.withMinusMark(alternative.text()) : alternative.text();
      for (Candidate c : parser.parse(text, hint)) {
        if (c.rules().isEmpty()) {
          vote.add(
              new Candidate(
                  c.value(),
                  c.cost() + Math.max(0.1, odds),
                  List.of("reader-alternative"),
                  alternative.text()));
        }
      }
    }
  }
}
