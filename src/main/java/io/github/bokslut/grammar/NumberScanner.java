package io.github.bokslut.grammar;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.grammar.PrintedNumber.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the print of one number apart: sign, digit runs, separators, percent sign, note marks. */
final class NumberScanner {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>(?:[-+÷=~(]|\\(-\\)|\\./\\.|\\s)*)(?<body>[^-+÷=~()%*\\s].*?)"
              + "(?<tail>\\s*(?:[-÷]?\\s*%?|%?\\s*[-÷]?)\\s*(?:\\)\\s*%?)?)");
  private static final Pattern NOTE_MARK =
      Pattern.compile(
          "(?<=[0-9%)])(?:\\s*\\*+\\)?|\\s+[0-9a-z]\\)|\\s*[¹²³⁴⁵⁶⁷⁸⁹]+\\)?"
              + "|[?'\"°]\\)|(?<=\\))[0-9a-z]\\))$");
  private static final Pattern UNIT_TAIL =
      Pattern.compile("(?<=[0-9)])\\s*(?:tkr|kkr|mkr|mnkr|kr|st)\\.?$");
  private static final Pattern ZERO_ALONE = Pattern.compile("[@·QOoUDÖöÕõÔôØø]|[oOö][oO]");
  private static final Pattern ROUND_ALONE = Pattern.compile("[aecduGC]|e[oO]|[oO]e");

  /** Specks that readers take for quotation marks and the like. */
  private static final Pattern SPECKS =
      Pattern.compile("^[\"'’‘“”„«»`´^*°:;._|]+\\s*(?=[-+÷(0-9])");

  /** What readers make of {@code ./.} before a number. */
  private static final Pattern MINUS_MARK =
      Pattern.compile(
          "^(?:[-.,:]\\s?/\\s?[-.,:]?|[.,]\\s?J\\s?[.,]?|/\\s?[-.,:]|J\\s?[.,])\\s*(?=[0-9])");

  /**
   * What is left of {@code ./.} where its slash was not seen, or was taken for a digit that no
   * amount could begin with: a gap or a group of other than three digits comes next.
   */
  private static final Pattern OTHER_MARK =
      Pattern.compile(
          "^[.,]?\\s?(?:[.,]|[|lI]\\s?[.,]|[17]\\s?[.,](?=\\s|[0-9]{1,3}[.,][0-9]{1,2}$))\\s*(?=[0-9])");

  /** What readers make of a pen's tick. */
  static final Pattern TICK = Pattern.compile("[Vv]{1,2}/?|[√✓]");

  /** Behind a number it is no percent sign; with a stroke it may be one. */
  private static final Pattern TICK_BEHIND = Pattern.compile("(?<=[0-9])\\s*(?:[Vv]{1,2}|[√✓])$");

  /**
   * The same before a number. One V, or a stroke, before groups of three digits may be a digit of
   * the number.
   */
  private static final Pattern TICK_BEFORE =
      Pattern.compile(
          "^(?:V[Vv]|v{1,2}|[√✓]|(?:V|[Vv]{1,2}/)(?!\\s(?:[0-9]{3})+(?![0-9])))"
              + "\\s+(?=[-–−(+]?\\s?[0-9])");

  /** What readers make of a percent sign. */
  private static final Pattern PERCENT_LIKE =
      Pattern.compile("(?<=[0-9][.,][0-9])\\s*(?:[A-Za-z°/]{1,3}-?|[0o]/[0o])$");

  /** A number with decimals and, a gap behind it, what may be a percent sign read as digits. */
  private static final Pattern PERCENT_AS_DIGITS =
      Pattern.compile("(?<number>.*[0-9][.,][0-9]+)\\s[0-9]{1,2}");

  private static final Pattern PERCENT_AS_DECIMALS =
      Pattern.compile("(?<whole>\\D{0,2}[0-9]{1,3})[.,][0-9]{2,4}");

  private final Confusions confusions;

  NumberScanner(Confusions confusions) {
    this.confusions = confusions;
  }

  /** One spelling for each kind of space and dash. */
  static String canonical(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u00a0', '\u2007', '\u2009', '\u200a', '\u2006', '\u202f', '\t' -> out.append(' ');
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uff0d', '¬' ->
            out.append('-');
        case '\u200b', '\ufeff' -> {}
        case '•' -> out.append('·');
        case '\uff0c', '‚' -> out.append(',');
        case '：' -> out.append(':');
        case '（' -> out.append('(');
        case '）' -> out.append(')');
        case '％' -> out.append('%');
        default -> out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** Whether the text has {@code ./.} before its digits, or what readers make of it. */
  static boolean minusMark(String text) {
    return MINUS_MARK.matcher(canonical(text)).find();
  }

  /** The text of another look at a number in which {@code ./.} was seen: with that mark, too. */
  static String withMinusMark(String text) {
    return OTHER_MARK.matcher(canonical(text)).replaceFirst("./. ");
  }

  /**
   * The text of a reader that does not know the percent sign and took it for one or two digits,
   * where another reader saw {@code percent} (empty: no other did): the same digits and the sign.
   * Digits with no gap before them count as the sign where the column prints fewer decimals.
   */
  static String withPercentOf(String percent, String text, ColumnHint hint) {
    if (percent.isEmpty()) {
      return text;
    }
    String seen = canonical(percent);
    String read = canonical(text);
    Matcher apart = PERCENT_AS_DIGITS.matcher(read);
    Matcher glued = PERCENT_AS_DECIMALS.matcher(read);
    String number = "";
    if (apart.matches()) {
      number = apart.group("number");
    } else if (glued.matches() && hint.decimals() > 0) {
      int end = glued.end("whole") + 1 + hint.decimals();
      int more = read.length() - end;
      number = more == 1 || more == 2 ? read.substring(0, end) : "";
    }
    boolean same = !number.isEmpty() && seen.endsWith("%") && digits(seen).equals(digits(number));
    return same ? number + " %" : text;
  }

  /**
   * The text of a reader that has no {@code ÷} where another saw it: such a reader always takes it
   * for a plus, so that its plus is no word against the other.
   */
  static String withDivisionSign(String text) {
    String read = canonical(text);
    return read.startsWith("+") ? "÷" + read.substring(1) : text;
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /** The number that all of {@code text} (canonical) prints, if it prints one. */
  Optional<PrintedNumber> scan(String text) {
    if (ZERO_ALONE.matcher(text).matches()) {
      return Optional.of(number(Sign.NONE, List.of("0"), List.of(), 0.7));
    }
    if (ROUND_ALONE.matcher(text).matches()) {
      return Optional.of(number(Sign.NONE, List.of("0"), List.of(), 2.5));
    }
    String amount = KronorMark.SEEN.matcher(text).replaceFirst("");
    String marked = MINUS_MARK.matcher(amount).replaceFirst("./. ");
    String clean = SPECKS.matcher(marked).replaceFirst("");
    String bare = UNIT_TAIL.matcher(NOTE_MARK.matcher(clean).replaceFirst("")).replaceFirst("");
    bare = TICK_BEFORE.matcher(TICK_BEHIND.matcher(bare).replaceFirst("")).replaceFirst("");
    bare = PERCENT_LIKE.matcher(bare).replaceFirst("%");
    Matcher matcher = NUMBER.matcher(bare);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String lead = matcher.group("sign");
    String tail = matcher.group("tail");
    Optional<PrintedNumber> body = body(matcher.group("body").strip());
    return body.map(
        b -> {
          Sign sign = sign(lead, tail);
          boolean closingOnly = tail.contains(")") && !lead.contains("(");
          return new PrintedNumber(
              sign, b.parts(), b.separators(), b.letterCost(), tail.contains("%"), closingOnly);
        });
  }

  private static Sign sign(String lead, String tail) {
    if (lead.contains("÷") || tail.contains("÷")) {
      return Sign.DIVISION;
    }
    if (lead.contains("-") || lead.contains("~") || lead.contains("/") || tail.contains("-")) {
      return Sign.MINUS;
    }
    if (lead.contains("(")) {
      return Sign.BRACKETS;
    }
    if (lead.contains("=")) {
      return Sign.EQUALS;
    }
    return lead.contains("+") ? Sign.PLUS : Sign.NONE;
  }

  private Optional<PrintedNumber> body(String body) {
    List<String> parts = new ArrayList<>();
    List<Character> separators = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    double cost = 0;
    char separator = 0;
    int printedDigits = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == ' ' || c == '.' || c == ',' || c == '·' || c == '\'' || c == '’') {
        separator = stronger(separator, c);
        continue;
      }
      if (c < '0' || c > '9') {
        Optional<Confusions.Letter> letter = confusions.letter(c);
        if (letter.isEmpty()) {
          return Optional.empty();
        }
        cost += letter.get().cost();
        c = letter.get().digit();
      } else {
        printedDigits++;
      }
      if (separator != 0 && run.length() > 0) {
        parts.add(run.toString());
        separators.add(separator);
        run.setLength(0);
      }
      separator = 0;
      run.append(c);
    }
    parts.add(run.toString());
    int digits = parts.stream().mapToInt(String::length).sum();
    boolean mostlyDigits = printedDigits * 2 >= digits && printedDigits > 0;
    return mostlyDigits && digits <= 15
        ? Optional.of(number(Sign.NONE, parts, separators, cost))
        : Optional.empty();
  }

  /** Comma beats point beats space when several stand together ({@code "3, 2"}). */
  private static char stronger(char have, char c) {
    if (c == ',' || have == ',') {
      return ',';
    }
    return c == ' ' && have != 0 ? have : c == ' ' ? ' ' : '.';
  }

  private static PrintedNumber number(
      Sign sign, List<String> parts, List<Character> separators, double cost) {
    return new PrintedNumber(sign, parts, separators, cost, false, false);
  }
}
