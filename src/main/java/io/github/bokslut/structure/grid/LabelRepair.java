package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Restores damaged row labels: to the usual wording of a known line where a word of the label is no
 * Swedish word, and to a capital where the other labels begin with one.
 */
final class LabelRepair {
  private static final double CONFIDENCE = 0.9;

  /** Capital and small form differ only in size, so that readers confuse them. */
  private static final String SIZE_ONLY = "cosuvwxz";

  /** Words that begin a part of the row above and are not capitalised. */
  private static final Set<String> SMALL_STARTS = Set.of("varav", "samt", "och", "som");

  private static final Pattern MISREAD_UNIT =
      Pattern.compile("(.*\\p{L}),\\s*(?!%|kr$|st$|tkr$|mkr$)\\S{1,3}");

  /** The same where what was read can be no other unit. */
  private static final Pattern MISREAD_PERCENT =
      Pattern.compile("(.*\\p{L}),\\s*(?:9[Il1]?[Oo0]|96|[Oo0]/[Oo0]|[%°]/?[Oo0]|[YXV][o0]|Z[oe])");

  /** An age or a span of ages with its {@code år}. */
  private static final Pattern AGE = Pattern.compile("[0-9]\\s?år(?!\\p{L})");

  /** The same without it, or with the one character that a reader took it for. */
  private static final Pattern AGE_GROUP =
      Pattern.compile("([<>≤≥]\\s?[0-9]{1,3}|[0-9]{1,3}[-–][0-9]{1,3})(?:\\s[0-9])?");

  /** {@code 29 ar eller yngre}: behind a number, what lost its ring can be nothing else. */
  private static final Pattern UNMARKED_AGE = Pattern.compile("(?<=[0-9])\\s?[aä]r(?!\\p{L})");

  private final LineItems items;
  private final Lexicon lexicon;

  LabelRepair(LineItems items, Lexicon lexicon) {
    this.items = items;
    this.lexicon = lexicon;
  }

  /** Rows with restored labels and what was changed. */
  record Repaired(List<FrameRow> rows, List<Repair> repairs) {
    Repaired {
      rows = List.copyOf(rows);
      repairs = List.copyOf(repairs);
    }
  }

  /** The rows with their labels restored; {@code first} is the place of the first row. */
  Repaired repair(List<FrameRow> rows, Place first) {
    boolean capitals = mostlyCapitals(rows);
    boolean ages = mostlyAges(rows);
    List<FrameRow> out = new ArrayList<>();
    List<Repair> repairs = new ArrayList<>();
    for (FrameRow row : rows) {
      String whole = joined(row.label());
      String label = repaired(ages ? withYears(whole) : whole, capitals);
      if (!label.equals(row.label())) {
        Place place = new Place(first.page(), first.table(), first.row() + out.size(), 0);
        String reason = "row label restored to the usual wording of this line";
        repairs.add(new Repair(place, "label-wording", row.label(), label, reason, CONFIDENCE));
      }
      out.add(row.with(label));
    }
    return new Repaired(out, repairs);
  }

  private String repaired(String read, boolean capitals) {
    if (read.isBlank()) {
      return read;
    }
    String label = UNMARKED_AGE.matcher(read).replaceFirst(" år");
    String text = withUnit(label);
    if (!text.equals(label)) {
      return text;
    }
    if (damaged(label) || items.knows(label)) {
      text = items.spelling(label).map(s -> likeFirst(s, label, capitals)).orElse(label);
    }
    boolean small = SIZE_ONLY.indexOf(text.charAt(0)) >= 0;
    boolean part = SMALL_STARTS.contains(text.split(" ", 2)[0]);
    return capitals && small && !part ? capital(text) : text;
  }

  /** Words parted by the blank around a typewriter's narrow letter: {@code Hems jukvård}. */
  private String joined(String label) {
    List<String> words = new ArrayList<>(List.of(label.split(" ", -1)));
    for (int i = 1; i < words.size(); i++) {
      String first = words.get(i - 1);
      String second = words.get(i);
      boolean letters = (first + second).chars().allMatch(Character::isLetter);
      if (letters
          && first.length() > 1
          && second.length() > 2
          && Character.isLowerCase(second.codePointAt(0))
          && !lexicon.containsCompound(second)
          && lexicon.containsCompound(first + second)) {
        words.set(i - 1, first + second);
        words.remove(i--);
      }
    }
    return String.join(" ", words);
  }

  /** Whether at least as many rows print ages with {@code år} as may have lost it. */
  private static boolean mostlyAges(List<FrameRow> rows) {
    long whole = rows.stream().filter(r -> AGE.matcher(r.label()).find()).count();
    long bare = rows.stream().filter(r -> AGE_GROUP.matcher(r.label()).matches()).count();
    return whole > 0 && whole >= bare;
  }

  /** An age group whose {@code år} was misread or lost, in a table that prints it in others. */
  private static String withYears(String label) {
    Matcher group = AGE_GROUP.matcher(label);
    return group.matches() ? group.group(1) + " år" : label;
  }

  /** A misread percent sign after a label's comma. */
  private String withUnit(String label) {
    Matcher percent = MISREAD_PERCENT.matcher(label);
    if (percent.matches()) {
      return percent.group(1) + ", %";
    }
    Matcher tail = MISREAD_UNIT.matcher(label);
    if (!tail.matches()) {
      return label;
    }
    String code = items.code(tail.group(1)).orElse("");
    return items.unit(code).equals("%") ? tail.group(1) + ", %" : label;
  }

  /** Whether some word of the label is not Swedish, so that it must be a misreading or a name. */
  private boolean damaged(String label) {
    for (String word : label.split("[\\s,/()-]+", -1)) {
      boolean letters = !word.isEmpty() && word.chars().allMatch(Character::isLetter);
      if (!word.isEmpty() && (!letters || !lexicon.containsCompound(word))) {
        return true;
      }
    }
    return false;
  }

  private static String likeFirst(String spelling, String label, boolean capitals) {
    if (Folding.letters(spelling).equals(Folding.letters(label))) {
      return letterByLetter(spelling, label);
    }
    if (allCapitals(label)) {
      return spelling.toUpperCase(Locale.ROOT);
    }
    return capitals || Character.isUpperCase(label.charAt(0)) ? capital(spelling) : spelling;
  }

  /**
   * The label with its own punctuation and case, and the wording's diacritics; a letter whose case
   * a reader cannot tell takes the wording's, or a capital where all others are.
   */
  private static String letterByLetter(String spelling, String label) {
    StringBuilder out = new StringBuilder(label);
    boolean upper = allCapitals(label);
    int at = 0;
    for (int i = 0; i < label.length(); i++) {
      if (!standsForLetter(label, i)) {
        continue;
      }
      while (at < spelling.length() && !Character.isLetter(spelling.charAt(at))) {
        at++;
      }
      if (at == spelling.length()) {
        return label;
      }
      char own = label.charAt(i);
      char usual = spelling.charAt(at++);
      boolean sizeOnly = i > 0 && SIZE_ONLY.indexOf(Character.toLowerCase(own)) >= 0;
      boolean large = sizeOnly ? upper || Character.isUpperCase(usual) : !lower(own, upper);
      out.setCharAt(i, large ? Character.toUpperCase(usual) : Character.toLowerCase(usual));
    }
    return out.toString();
  }

  /** Letters, and the 6 and & that an English model reads for ö and ä. */
  private static boolean standsForLetter(String text, int at) {
    char c = text.charAt(at);
    boolean beside =
        (at > 0 && Character.isLetter(text.charAt(at - 1)))
            || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
    return Character.isLetter(c) || (beside && (c == '6' || c == '&'));
  }

  /** Whether a character that stands for a letter is small; a misread 6 or & is as the others. */
  private static boolean lower(char own, boolean upper) {
    return Character.isLetter(own) ? Character.isLowerCase(own) : !upper;
  }

  private static boolean allCapitals(String label) {
    long letters = label.chars().filter(c -> Character.isLetter(c) && !sizeOnly(c)).count();
    long upper = label.chars().filter(c -> Character.isUpperCase(c) && !sizeOnly(c)).count();
    return letters > 2 && upper == letters;
  }

  private static boolean sizeOnly(int letter) {
    return SIZE_ONLY.indexOf(Character.toLowerCase(letter)) >= 0;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static boolean mostlyCapitals(List<FrameRow> rows) {
    List<String> labels = rows.stream().map(FrameRow::label).filter(l -> !l.isEmpty()).toList();
    long letters = labels.stream().filter(l -> Character.isLetter(l.charAt(0))).count();
    long upper = labels.stream().filter(l -> Character.isUpperCase(l.charAt(0))).count();
    return letters > 2 && 3 * upper >= 2 * letters;
  }
}
