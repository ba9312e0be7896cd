package io.github.bokslut.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell.Agreement;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Ink.Mark;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {
  private final NumberGrammar grammar = NumberGrammar.load();

  private static List<Reading> text(String text) {
    return List.of(new Reading(text, 1, Engine.TEXT_INPUT));
  }

  private static List<Reading> both(String ppocr, String tesseract) {
    return List.of(
        new Reading(ppocr, 0.9, Engine.PPOCR), new Reading(tesseract, 0.9, Engine.TESSERACT));
  }

  private Optional<Candidate> candidate(List<Reading> readings, Ink ink, String value) {
    BigDecimal wanted = new BigDecimal(value);
    return grammar.candidates(readings, ink).stream()
        .filter(c -> c.value().map(v -> v.compareTo(wanted) == 0).orElse(false))
        .findFirst();
  }

  @Test
  void aNumberWhosePartsDifferentEnginesReadHasCandidatesLikeAnyOther() {
    Word left = word("12", Engine.PPOCR);
    Word right = word("345", Engine.TESSERACT);
    List<Reading> joined = NumberGrammar.join(List.of(left, right));
    assertThat(grammar.candidates(joined, Ink.UNSEEN).get(0).value())
        .contains(new BigDecimal("12345"));
    assertThat(grammar.agreement(joined, Ink.UNSEEN)).isEqualTo(Agreement.SINGLE);
  }

  /** The ink takes the slash for a digit and sees no sign before it; a second look loses it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"./.0,2 | ..0,2 | 1. 0,2", "/.0,2 | .0,2 | /.0,2", "./. 0,2 | . 0,2 | 7.0,2"})
  void aSlashBetweenFullStopsIsAMinusWhateverTheInkSays(String first, String second, String other) {
    List<Reading.Alternative> dotsAlone = List.of(new Reading.Alternative(second, 0.8));
    Reading ppocr = new Reading(first, 0.9, Engine.PPOCR, dotsAlone);
    Reading tesseract = new Reading(other, 0.9, Engine.TESSERACT);
    Ink blank = new Ink(Mark.BLANK, Mark.BLANK);
    List<Reading> readings = List.of(ppocr, tesseract);
    assertThat(grammar.candidates(readings, blank).get(0).value()).contains(new BigDecimal("-0.2"));
    assertThat(candidate(readings, blank, "0.2"))
        .hasValueSatisfying(c -> assertThat(c.cost()).isGreaterThan(4));
  }

  @ParameterizedTest
  @CsvSource({
    "/.131 193,-/-131 193,-131193,AGREE",
    "/.7.3,|. 7.3,-7.3,AGREE",
    "/.9.1,1.9.1,-9.1,AGREE",
    "/.0.4,1. 0.4,-0.4,AGREE",
    "/.51.3,:/- 51.3,-51.3,AGREE",
    "/.350,1.350,-350,DIFFER",
    "1. 0.4,0.4,10.4,DIFFER"
  })
  void whereOneReaderSeesASlashTheOthersStrokeIsThatSlash(
      String sees, String other, BigDecimal value, Agreement agreement) {
    assertRead(sees, other, value, agreement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7,0 % | 7,0 20 | 7.0 | AGREE",
        "-3,4 % | -3,4 4 | -3.4 | AGREE",
        "7,0 % | 7,1 20 | 7.0 | DIFFER",
        "7,0 | 7,0 20 | 7.0 | DIFFER"
      })
  void digitsInThePlaceOfAPercentSignAreTheSign(
      String knows, String doesNot, BigDecimal value, Agreement agreement) {
    assertRead(knows, doesNot, value, agreement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9,3% | 9,34 | 1 | AGREE",
        "-9,3% | -9,300 | 1 | AGREE",
        "9,3% | 9,34 | 2 | DIFFER",
        "9,3% | 9,34 | -1 | DIFFER",
        "9,3% | 9,84 | 1 | DIFFER",
        "9,3 | 9,34 | 1 | DIFFER"
      })
  void aDigitTooManyForTheColumnIsThePercentSign(
      String knows, String doesNot, int decimals, Agreement agreement) {
    Reading first = new Reading(knows, 0.9, Engine.PPOCR);
    Reading second = new Reading(doesNot, 0.9, Engine.TESSERACT);
    Word word = new Word(List.of(first, second), Box.UNKNOWN, Ink.UNSEEN, Style.UNKNOWN);

    assertThat(grammar.agreementOf(List.of(word), new ColumnHint(decimals))).isEqualTo(agreement);
  }

  @Test
  void theDashOfWholeKronorIsNoMinus() {
    Reading text = new Reading("12 345:-", 1, Engine.TEXT_LAYER);
    assertThat(grammar.candidates(List.of(text), Ink.UNSEEN).get(0).value())
        .contains(new BigDecimal("12345"));
    Reading minus = new Reading("-12 345:-", 1, Engine.TEXT_LAYER);
    assertThat(grammar.candidates(List.of(minus), Ink.UNSEEN).get(0).value())
        .contains(new BigDecimal("-12345"));
  }

  private void assertRead(String ppocr, String tesseract, BigDecimal value, Agreement agreement) {
    List<Reading> readings =
        List.of(
            new Reading(ppocr, 0.9, Engine.PPOCR), new Reading(tesseract, 0.9, Engine.TESSERACT));
    assertThat(grammar.candidates(readings, Ink.UNSEEN).get(0).value()).contains(value);
    assertThat(grammar.agreement(readings, Ink.UNSEEN)).isEqualTo(agreement);
  }

  private static Word word(String text, Engine engine) {
    List<Reading> readings = List.of(new Reading(text, 0.9, engine));
    return new Word(readings, Box.UNKNOWN, Ink.UNSEEN, Style.UNKNOWN);
  }

  @Test
  void bracketsThatEveryReaderSawAreNoMatterOfTheInk() {
    Ink blank = new Ink(Mark.BLANK, Mark.BLANK);
    Candidate best = grammar.candidates(both("(58,9)", "(58,9)"), blank).get(0);
    assertThat(best.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("-58.9"));
    assertThat(best.rules()).isEmpty();
    assertThat(grammar.candidates(both("(58,9", "58,9"), blank).get(0).value())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("58.9"));
  }

  @Test
  void oneLetterBeforeThreeDigitsMayBeADigitAndNoTick() {
    assertThat(grammar.candidates(text("V 234"), Ink.UNSEEN).get(0).value()).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/grammar/amounts.csv", delimiter = ';', numLinesToSkip = 1)
  void readsAsPrinted(String text, BigDecimal value) {
    Candidate best = grammar.candidates(text(text == null ? "" : text), Ink.UNSEEN).get(0);
    assertThat(best.rules()).isEmpty();
    assertThat(best.cost()).isZero();
    if (value == null) {
      assertThat(best.value()).isEmpty();
    } else {
      assertThat(best.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "227242, -227242, lost-minus",
    "172, -172, lost-minus",
    "55 %, 5.5, decimal-comma",
    "+433, -433, division-sign",
    "=433, -433, division-sign",
    "2 132 371, 132371, glued-note",
    "'66,42)', 66.4, glued-note",
    "'-106,42)', -106.4, glued-note",
    "-85, 85, false-minus",
  })
  void knowsWhatMayHaveBeenLost(String text, String value, String rule) {
    assertThat(candidate(text(text), Ink.UNSEEN, value))
        .hasValueSatisfying(c -> assertThat(c.rules()).containsExactly(rule))
        .hasValueSatisfying(c -> assertThat(c.cost()).isPositive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 500", "-8 260", "0,4 %", "15O", "3.2%", "1500", "÷433", "(55)"})
  void looksNumeric(String text) {
    assertThat(grammar.looksNumeric(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "kronor",
        "&r",
        "6vergripande",
        "1)",
        "2025-08-31",
        "1-14",
        "§ 152",
        "IT"
      })
  void looksLikeWords(String text) {
    assertThat(grammar.looksNumeric(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-116 205, -116205, BLANK, DIFFER",
    "-116 205, -116205, BAR, AGREE",
    "-116 205, 116 205, BAR, AGREE",
    "116 205, 116 205, BAR, DIFFER",
    "116 205, 116205, BLANK, AGREE",
    "116 205, 116205, UNKNOWN, AGREE",
    "-116 205, 116205, UNKNOWN, DIFFER",
    "116 205, 116 206, BLANK, DIFFER",
    "0, @, BLANK, AGREE",
  })
  void agreementHearsTheInk(String ppocr, String tesseract, Mark before, Agreement expected) {
    Ink ink = new Ink(before, before == Mark.UNKNOWN ? Mark.UNKNOWN : Mark.BLANK);
    assertThat(grammar.agreement(both(ppocr, tesseract), ink)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "227 242, 227 242, BAR, -227242",
    "227 242, -227 242, BAR_WITH_DOTS, -227242",
    "1 600, 1500, BLANK, 1600",
  })
  void witnessesTogetherDecide(String ppocr, String tesseract, Mark before, BigDecimal expected) {
    Ink ink = new Ink(before, Mark.UNKNOWN);
    Candidate best = grammar.candidates(both(ppocr, tesseract), ink).get(0);
    assertThat(best.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(expected));
  }

  @Property
  void anyAmountReadsBack(@ForAll @LongRange(min = -99_999_999, max = 99_999_999) long amount) {
    String digits = String.format(java.util.Locale.ROOT, "%,d", Math.abs(amount)).replace(',', ' ');
    String printed = (amount < 0 ? "−" : "") + digits;
    List<Candidate> candidates = grammar.candidates(text(printed), Ink.UNSEEN);
    assertThat(candidates.get(0).value()).contains(BigDecimal.valueOf(amount));
    assertThat(candidates).isSortedAccordingTo((a, b) -> Double.compare(a.cost(), b.cost()));
  }

  @Property
  void anyTextGivesACandidate(@ForAll String text) {
    assertThat(grammar.candidates(text(text), Ink.UNSEEN)).isNotEmpty();
  }
}
