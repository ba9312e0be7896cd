package io.github.bokslut.structure.meaning;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the unit that a title, header or row label states. */
final class UnitFinder {
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<![\\p{L}])(tkr|kkr|ksek|tusental kronor|tusentals kronor|1000-tal kronor"
              + "|mnkr|mkr|msek|mn kr|miljoner kronor|mdkr|kronor|kr|sek|procent)(?![\\p{L}])|%");

  /** Unit of a whole table, from what stands over its labels, its title and caption. */
  String ofTable(TableText text) {
    for (String part : new String[] {text.corner(), text.caption(), text.title()}) {
      String unit = last(part);
      if (!unit.isEmpty()) {
        return unit;
      }
    }
    return "";
  }

  String inHeading(String heading) {
    return last(heading);
  }

  /** Unit after a comma, in brackets or at the end of a row label; counts give {@code st}. */
  String inLabel(String label) {
    String lower = label.toLowerCase(Locale.ROOT).strip();
    Matcher matcher = UNIT.matcher(lower);
    while (matcher.find()) {
      String before = lower.substring(0, matcher.start()).stripTrailing();
      String after = lower.substring(matcher.end()).strip();
      boolean marked = before.endsWith(",") || before.endsWith("(") || before.endsWith("i");
      if ((marked || before.isEmpty()) && (after.isEmpty() || after.startsWith(")"))) {
        return spelling(matcher.group());
      }
      if (matcher.group().equals("%") && after.isEmpty()) {
        return "%";
      }
    }
    return lower.startsWith("antal ") || lower.endsWith(", antal") ? "st" : "";
  }

  private static String last(String text) {
    Matcher matcher = UNIT.matcher(text.toLowerCase(Locale.ROOT));
    String unit = "";
    while (matcher.find()) {
      unit = spelling(matcher.group());
    }
    return unit;
  }

  private static String spelling(String word) {
    return switch (word) {
      case "kkr", "ksek", "tusental kronor", "tusentals kronor", "1000-tal kronor" -> "tkr";
      case "msek" -> "mkr";
      case "mn kr", "miljoner kronor" -> "mnkr";
      case "kronor", "sek" -> "kr";
      case "procent" -> "%";
      default -> word;
    };
  }
}
