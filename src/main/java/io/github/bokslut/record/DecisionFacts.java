package io.github.bokslut.record;

import io.github.bokslut.dictionary.Bodies;
import io.github.bokslut.dictionary.MonthWords;
import io.github.bokslut.model.DecisionFact;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the decisions that a report refers to: who decided, when, in which paragraph. */
final class DecisionFacts {
  private static final String DATE =
      "(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)"
          + "|(?:den\\s+)?(?<day>[0-3]?\\d)\\s+(?<month>\\p{L}{3,9})\\s+(?<year>(?:19|20)\\d\\d)";

  /** One paragraph, or several: {@code 12}, {@code 9/2025}, {@code 51 och 52}, {@code 12–14}. */
  private static final String NUMBER =
      "(?<number>\\d{1,4}(?:/\\d{2,4})?(?:\\s?[-–]\\s?\\d{1,4}(?![\\d-]))?"
          + "(?:(?:,\\s|\\s(?:och|samt)\\s)(?:§\\s*)?\\d{1,4}(?!\\d|\\s\\p{L}|-))*)(?!\\d|,\\d|\\s?%)";

  /** A date, then the paragraph; the sign may be misread where the date leaves no doubt. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:"
              + DATE
              + ")\\s*[,(]?\\s*(?:i\\s)?(?:(?<between>\\p{L}[\\p{L}-]{1,30})[,\\s]\\s?)?"
              + "(?:(?<sign>§{1,2}|paragraf(?:en|erna)?(?=\\s)|par\\.)|(?<misread>[$&S8](?=\\s)|(?<=\\()5(?=\\s)))\\s*"
              + NUMBER);

  /** The paragraph, then the date: {@code § 85 den 16 juni 2025}, {@code § 14 (2025-02-18)}. */
  private static final Pattern REVERSED =
      Pattern.compile("§{1,2}\\s*" + NUMBER + "\\s*[,(]?\\s*(?:" + DATE + ")");

  /** A date and, where a reader lost the sign, the bare number of the paragraph after it. */
  private static final Pattern SIGN_LOST =
      Pattern.compile(
          "(?:" + DATE + ")(?:\\s*,\\s*|\\s+)(?<number>\\d{1,3})(?=[.,;)](?:\\s|$)|\\s*$)");

  private static final Pattern DECIDES =
      Pattern.compile("(?iu)(?:antog|antag|beslut|fastställ|godkän|tillstyrk)");

  /** What a body does after the paragraph: {@code § 19, antog socialnämnden}. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "(?iu)^[,)]{0,2}\\s+(?:antogs?|beslutades?|beslöts?|fastställdes?|godkändes?|behandlades?|tillstyrktes?|gav|uppdrog)\\s+(?:av\\s+)?|(?iu)^\\)?\\s+av\\s+");

  /** A body or its abbreviation directly before a paragraph. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<body>\\p{L}[\\p{L} -]{1,40}?)\\s*[,(]?\\s*(?:(?:dnr\\s*)?(?:\\p{Lu}{2,4}[ -])?(?:19|20)\\d\\d[/:]\\d{1,6},?\\s*)?§{1,2}\\s*"
              + NUMBER);

  private static final Pattern BOARD = Pattern.compile("(?<![\\p{L}-])[Nn]ämndens?(?!\\p{L})");
  private static final Bodies.Mention NOBODY = new Bodies.Mention("", 0, 0);
  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s+(?=[\\p{Lu}|])");
  private static final Pattern LIST = Pattern.compile(",\\s|\\s(?:och|samt)\\s");

  /** Says that more than one paragraph is named. */
  private static final Pattern SEVERAL = Pattern.compile("§§|paragraferna");

  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})[-–](\\d{1,4})");

  /** From the first paragraph to the last; one meeting hardly decides more on one matter. */
  private static final int LONGEST_RANGE = 20;

  private static final int REACH = 200;
  private static final int LONGEST_NAME = 60;

  private final Bodies bodies;
  private final MonthWords months;
  private final String organisation;

  /**
   * @param organisation what {@code nämnden} alone means; empty when unknown
   */
  DecisionFacts(Bodies bodies, MonthWords months, String organisation) {
    this.bodies = bodies;
    this.months = months;
    this.organisation = organisation;
  }

  List<DecisionFact> find(List<Page> pages) {
    List<DecisionFact> facts = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Page page : pages) {
      for (DecisionFact fact : find(page.number(), PageText.flow(page))) {
        if (seen.add(page.number() + fact.body() + fact.date() + fact.paragraph())) {
          facts.add(fact);
        }
      }
    }
    return facts;
  }

  List<DecisionFact> find(int page, String text) {
    List<DecisionFact> facts = new ArrayList<>();
    Set<Integer> taken = new LinkedHashSet<>();
    Matcher dated = DATED.matcher(text);
    while (dated.find()) {
      Optional<String> between = Optional.ofNullable(dated.group("between"));
      String date = date(dated);
      if (!date.isEmpty() && between.map(this::decides).orElse(true)) {
        taken.add(dated.start("number"));
        int start = between.isPresent() ? dated.end("between") : dated.start();
        Span span = new Span(page, text, start, dated.end());
        facts.addAll(facts(span, date, dated.group("number"), dated.group("sign") != null));
      }
    }
    Matcher reversed = REVERSED.matcher(text);
    while (reversed.find()) {
      String date = date(reversed);
      if (!date.isEmpty() && taken.add(reversed.start("number"))) {
        Span span = new Span(page, text, reversed.start(), reversed.end());
        facts.addAll(facts(span, date, reversed.group("number"), true));
      }
    }
    Matcher lost = SIGN_LOST.matcher(text);
    while (lost.find()) {
      String date = date(lost);
      String before = text.substring(sentenceStart(text, lost.start()), lost.start());
      if (!date.isEmpty() && DECIDES.matcher(before).find() && taken.add(lost.start("number"))) {
        Span span = new Span(page, text, lost.start(), lost.end());
        facts.addAll(facts(span, date, lost.group("number"), false));
      }
    }
    // Looking for the words before a sign takes long where there is no sign.
    Matcher bare = BARE.matcher(text.indexOf('§') < 0 ? "" : text);
    while (bare.find()) {
      if (decides(bare.group("body")) && taken.add(bare.start("number"))) {
        Span span = new Span(page, text, bare.end("body"), bare.end());
        facts.addAll(facts(span, "", bare.group("number"), true));
      }
    }
    return facts;
  }

  /** Whether the words end with a body's name. */
  private boolean decides(String words) {
    return bodies.withCommittees(words).stream()
        .anyMatch(m -> m.end() == words.stripTrailing().length());
  }

  /** Where in a page's text a decision is referred to. */
  private record Span(int page, String text, int start, int end) {}

  /** One fact for each of the paragraphs named. */
  private List<DecisionFact> facts(Span span, String date, String numbers, boolean sure) {
    boolean several = SEVERAL.matcher(span.text()).region(span.start(), span.end()).find();
    return Arrays.stream(LIST.split(numbers))
        .map(n -> n.replaceAll("[§\\s]", ""))
        .flatMap(n -> several ? paragraphs(n) : Stream.of(n))
        .map(n -> fact(span, date, n, sure))
        .toList();
  }

  /** The paragraphs of a range: {@code 12–14} stands for three. */
  private static Stream<String> paragraphs(String number) {
    Matcher range = RANGE.matcher(number);
    if (!range.matches()) {
      return Stream.of(number);
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    return first < last && last - first <= LONGEST_RANGE
        ? IntStream.rangeClosed(first, last).mapToObj(Integer::toString)
        : Stream.of(number);
  }

  private DecisionFact fact(Span span, String date, String number, boolean sure) {
    String text = span.text();
    int end = span.end();
    int from = sentenceStart(text, span.start());
    String before = text.substring(from, span.start());
    List<Bodies.Mention> named = bodies.withCommittees(before);
    Bodies.Mention last = named.isEmpty() ? NOBODY : named.get(named.size() - 1);
    int board = lastBoard(before);
    String body = last.body();
    String clause = text.substring(from, end);
    if (last.body().isEmpty() && board > 0 && isBlank(before, board, last.start())) {
      // "Nämndens arbetsutskott beslutade": a part of the board whose report this is.
      String committee = before.substring(last.start(), last.end());
      body = isBoard() ? bodies.committee(committee).map(this::ours).orElse("") : "";
      clause = text.substring(from + last.end(), end);
    } else if (board > last.end()) {
      // "Nämnden beslutade": the board whose report this is.
      body = isBoard() ? organisation : body;
      clause = text.substring(from + board, end);
    } else if (!body.isEmpty()) {
      String after = text.substring(from + last.end(), end).strip();
      clause = after.startsWith("§") ? text.substring(from + last.start(), end) : after;
    }
    if (body.isEmpty()) {
      String after = text.substring(end);
      int decided = decided(after);
      body = decided < 0 ? "" : bodyAt(after, decided);
      clause = body.isEmpty() ? clause : clause + after.substring(0, decided).stripTrailing();
    }
    Status status = sure && !body.isEmpty() ? Status.OK : Status.SUSPECT;
    return new DecisionFact(
        span.page(), body, date, number, clause.strip().replaceAll("\\s+", " "), status);
  }

  /** Where the name of who decides would begin in the words after the paragraph; -1: nowhere. */
  private static int decided(String after) {
    Matcher verb = DECIDED.matcher(after);
    return verb.find() ? verb.end() : -1;
  }

  /** The body named at {@code at}; empty when none is. */
  private String bodyAt(String text, int at) {
    String named = text.substring(at, Math.min(text.length(), at + LONGEST_NAME));
    Matcher board = BOARD.matcher(named);
    if (board.lookingAt()) {
      return isBoard() ? organisation : "";
    }
    return bodies.withCommittees(named).stream()
        .filter(m -> m.start() == 0)
        .map(Bodies.Mention::body)
        .findFirst()
        .orElse("");
  }

  private boolean isBoard() {
    return organisation.toLowerCase(Locale.ROOT).contains("nämnd");
  }

  private String ours(String committee) {
    return Bodies.committeeOf(organisation, committee);
  }

  private static boolean isBlank(String text, int from, int to) {
    return from < to && text.substring(from, to).isBlank();
  }

  /** Index after the last {@code nämnden} that stands alone; 0 when there is none. */
  private static int lastBoard(String text) {
    Matcher board = BOARD.matcher(text);
    int at = 0;
    while (board.find()) {
      at = board.end();
    }
    return at;
  }

  private static int sentenceStart(String text, int at) {
    int from = Math.max(0, at - REACH);
    Matcher end = SENTENCE.matcher(text.substring(from, at));
    int start = from;
    while (end.find()) {
      start = from + end.end();
    }
    return start;
  }

  /** ISO date of the match; empty when the words are no date. */
  private String date(Matcher match) {
    if (match.group("iso") != null) {
      return match.group("iso");
    }
    int month = months.month(match.group("month"));
    int day = Integer.parseInt(match.group("day"));
    return month == 0 || day == 0 || day > 31
        ? ""
        : String.format(Locale.ROOT, "%s-%02d-%02d", match.group("year"), month, day);
  }
}
