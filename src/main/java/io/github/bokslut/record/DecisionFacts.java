package io.github.bokslut.record;

import io.github.bokslut.dictionary.Bodies;
import io.github.bokslut.dictionary.MonthWords;
import io.github.bokslut.model.DecisionFact;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the decisions that a report refers to: who decided, when, in which paragraph. */
final class DecisionFacts {
  private static final String DATE =
      "(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)"
          + "|(?:den\\s+)?(?<day>[0-3]?\\d)\\s+(?<month>\\p{L}{3,9})\\s+(?<year>(?:19|20)\\d\\d)";

  /** A date, then the paragraph; the sign may be misread where the date leaves no doubt. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:"
              + DATE
              + ")\\s*[,(]?\\s*(?:(?<sign>§{1,2})|(?<misread>[$&S8](?=\\s)|paragraf|par\\.))\\s*(?<number>\\d{1,4}(?:/\\d{2,4})?)(?!\\d|,\\d|\\s?%)");

  /** A date and, where a reader lost the sign, the bare number of the paragraph after it. */
  private static final Pattern SIGN_LOST =
      Pattern.compile(
          "(?:" + DATE + ")(?:\\s*,\\s*|\\s+)(?<number>\\d{1,3})(?=[.,;)](?:\\s|$)|\\s*$)");

  private static final Pattern DECIDES =
      Pattern.compile("(?iu)(?:antog|antag|beslut|fastställ|godkän|tillstyrk)");

  /** A body or its abbreviation directly before a paragraph. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<body>\\p{L}[\\p{L} -]{1,40}?)\\s*[,(]?\\s*(?<dnr>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d\\s*)?§{1,2}\\s*(?<number>\\d{1,4}(?:/\\d{2,4})?)(?!\\d|,\\d|\\s?%)");

  private static final Pattern BOARD = Pattern.compile("(?<![\\p{L}-])[Nn]ämndens?(?!\\p{L})");
  private static final Bodies.Mention NOBODY = new Bodies.Mention("", 0, 0);
  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s+(?=[\\p{Lu}|])");
  private static final int REACH = 200;

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
      String date = date(dated);
      if (!date.isEmpty()) {
        taken.add(dated.start("number"));
        boolean sure = dated.group("sign") != null;
        facts.add(fact(page, text, dated.start(), dated.end(), date, dated.group("number"), sure));
      }
    }
    Matcher lost = SIGN_LOST.matcher(text);
    while (lost.find()) {
      String date = date(lost);
      String before = text.substring(sentenceStart(text, lost.start()), lost.start());
      if (!date.isEmpty() && DECIDES.matcher(before).find() && taken.add(lost.start("number"))) {
        facts.add(fact(page, text, lost.start(), lost.end(), date, lost.group("number"), false));
      }
    }
    Matcher bare = BARE.matcher(text);
    while (bare.find()) {
      boolean named =
          bodies.in(bare.group("body")).stream()
              .anyMatch(m -> m.end() == bare.group("body").stripTrailing().length());
      if (named && !taken.contains(bare.start("number"))) {
        facts.add(fact(page, text, bare.end("body"), bare.end(), "", bare.group("number"), true));
      }
    }
    return facts;
  }

  private DecisionFact fact(
      int page, String text, int start, int end, String date, String number, boolean sure) {
    int from = sentenceStart(text, start);
    String before = text.substring(from, start);
    List<Bodies.Mention> named = bodies.in(before);
    Bodies.Mention last = named.isEmpty() ? NOBODY : named.get(named.size() - 1);
    int board = lastBoard(before);
    String body = last.body();
    String clause = text.substring(from, end);
    if (board > last.end()) {
      // "Nämnden beslutade": the board whose report this is.
      boolean boards = organisation.toLowerCase(Locale.ROOT).contains("nämnd");
      body = boards ? organisation : body;
      clause = text.substring(from + board, end);
    } else if (!body.isEmpty()) {
      String after = text.substring(from + last.end(), end).strip();
      clause = after.startsWith("§") ? text.substring(from + last.start(), end) : after;
    }
    Status status = sure && !body.isEmpty() ? Status.OK : Status.SUSPECT;
    return new DecisionFact(
        page, body, date, number, clause.strip().replaceAll("\\s+", " "), status);
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
