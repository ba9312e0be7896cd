package io.github.bokslut.structure.grid;

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
  private static final String SIZE_ONLY = "cosvwxz";

  /** Words that begin a part of the row above and are not capitalised. */
  private static final Set<String> SMALL_STARTS = Set.of("varav", "samt", "och", "som");

  private static final Pattern MISREAD_UNIT =
      Pattern.compile("(.*\\p{L}),\\s*(?!%|kr$|st$|tkr$|mkr$)\\S{1,3}");

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
    List<FrameRow> out = new ArrayList<>();
    List<Repair> repairs = new ArrayList<>();
    for (FrameRow row : rows) {
      String label = repaired(row.label(), capitals);
      if (!label.equals(row.label())) {
        Place place = new Place(first.page(), first.table(), first.row() + out.size(), 0);
        String reason = "row label restored to the usual wording of this line";
        repairs.add(new Repair(place, "label-wording", row.label(), label, reason, CONFIDENCE));
      }
      out.add(row.with(label));
    }
    return new Repaired(out, repairs);
  }

  private String repaired(String label, boolean capitals) {
    if (label.isBlank()) {
      return label;
    }
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

  /** A misread percent sign after the comma of a line that is always a percentage. */
  private String withUnit(String label) {
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
    if (spelling.equalsIgnoreCase(label)) {
      return label;
    }
    return capitals || Character.isUpperCase(label.charAt(0)) ? capital(spelling) : spelling;
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
