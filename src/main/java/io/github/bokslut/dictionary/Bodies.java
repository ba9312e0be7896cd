package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the bodies that decide in municipalities, their genitives and abbreviations. */
public final class Bodies {
  /**
   * A body named in a text.
   *
   * @param body its name; empty for a committee of a body that is not named beside it
   */
  public record Mention(String body, int start, int end) {}

  /** {@code Kultur- och fritidsnämnden}, {@code tekniska nämnden}, with or without a genitive s. */
  private static final Pattern BOARD =
      Pattern.compile(
          "(?<![\\p{L}-])((?:\\p{L}+-(?:, \\p{L}+-)*\\s?och\\s\\p{L}{2,}|tekniska |sociala |\\p{L}{3,})nämnden)(s?)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}-])\\p{L}{2,}(?!\\p{L})");
  private static final int LONGEST_ABBREVIATION = 4;

  private final Map<String, String> bodies;
  private final Map<String, String> committees;

  private Bodies(Map<String, String> bodies, Map<String, String> committees) {
    this.bodies = bodies;
    this.committees = committees;
  }

  /** From {@code dictionaries/bodies.csv} and {@code committees.csv}. */
  public static Bodies load() {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (List<String> row : Resources.rows("bodies.csv")) {
      bodies.put(row.get(0), row.get(1));
    }
    Map<String, String> committees = new LinkedHashMap<>();
    for (List<String> row : Resources.rows("committees.csv")) {
      committees.put(row.get(0), row.get(1));
    }
    return new Bodies(bodies, committees);
  }

  /** All bodies named in {@code text}, in order. */
  public List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>();
    Matcher board = BOARD.matcher(text);
    while (board.find()) {
      String name = capital(board.group(1)).replaceAll("-\\s?och\\s", "- och ");
      found.add(new Mention(name, board.start(), board.end()));
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Optional<String> body = body(word.group());
      body.ifPresent(b -> found.add(new Mention(b, word.start(), word.end())));
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  /**
   * The mentions with the committees in the text: {@code socialnämndens arbetsutskott} is another
   * body than {@code Socialnämnden}; {@code arbetsutskottet} alone has no name.
   */
  public List<Mention> withCommittees(String text) {
    List<Mention> named = in(text);
    List<Mention> all = new ArrayList<>(named);
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Optional<String> committee = committee(word.group());
      if (committee.isPresent() && named.stream().noneMatch(m -> m.start() == word.start())) {
        Optional<Mention> owner =
            named.stream()
                .filter(m -> m.end() < word.start())
                .filter(m -> text.substring(m.end(), word.start()).isBlank())
                .reduce((a, b) -> b);
        owner.ifPresent(all::remove);
        all.add(
            new Mention(
                owner.map(m -> committeeOf(m.body(), committee.get())).orElse(""),
                owner.map(Mention::start).orElse(word.start()),
                word.end()));
      }
    }
    all.sort(Comparator.comparingInt(Mention::start));
    return all;
  }

  /** {@code arbetsutskott} for {@code arbetsutskottets}; empty for a word that is no committee. */
  public Optional<String> committee(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return committees.entrySet().stream()
        .filter(e -> plain.endsWith(e.getKey()))
        .findFirst()
        .map(e -> plain.substring(0, plain.length() - e.getKey().length()) + e.getValue());
  }

  /** {@code Socialnämndens arbetsutskott}. */
  public static String committeeOf(String body, String committee) {
    return body + (body.endsWith("s") ? " " : "s ") + committee;
  }

  /** The body that one word names; abbreviations count only in capitals. */
  private Optional<String> body(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.length() <= LONGEST_ABBREVIATION && !word.equals(word.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String plain = bodies.get(lower);
    if (plain == null && lower.endsWith("s")) {
      plain = bodies.get(lower.substring(0, lower.length() - 1));
    }
    return Optional.ofNullable(plain);
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
