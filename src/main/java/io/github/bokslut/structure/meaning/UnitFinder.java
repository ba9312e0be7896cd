package io.github.bokslut.structure.meaning;

import io.github.bokslut.grammar.Units;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the unit that a title, header or row label states, in the contract's spelling. */
final class UnitFinder {
  /** {@code ", tkr"}, {@code "(mnkr)"}, {@code "i procent"}, {@code " %"} at a label's end. */
  private static final Pattern TAIL =
      Pattern.compile("(?:,\\s*|\\(\\s*|\\si\\s|\\s(?=%))(?<unit>[^,()]{1,18}?)\\)?\\s*\\.?$");

  /** A footnote's mark behind a label, whole or damaged: {@code per aktie, kr1)}. */
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?<=[\\p{L}%])\\s?(?:[0-9¹²³]{1,2}\\)?|\\*+\\)?|[?'\u2019”\"]{1,2}\\)?)$");

  /** What a header says before its unit: {@code Belopp i tkr}. */
  private static final Pattern AMOUNTS_IN =
      Pattern.compile(
          "^[(\\[]?\\s*(?:(?:alla|samtliga)\\s+)?(?:belopp(?:en)?\\s*)?(?:anges\\s+)?(?:i\\s+)?");

  /** An amount or share in running text, whose unit is its own: {@code ökar med 5,3 %}. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![0-9])(?!1[ .]?000(?![0-9]))[0-9][0-9 .,]*(?:%|procent|[mt]?n?kr(?!\\p{L})|kronor|miljoner\\s+kronor)");

  /** {@code Skatteunderlag, % av riksmedelvärdet}. */
  private static final Pattern SHARE = Pattern.compile("(?:,\\s*|\\si\\s)(?:%|procent)\\s+av\\s");

  private static final Pattern COUNT = Pattern.compile("(?:medel)?antal(?:et)? ");

  /** The last word of a heading, brackets and dots aside: {@code Yta kvm}, {@code Yta (m²)}. */
  private static final Pattern LAST_WORD = Pattern.compile("[(]?([^\\s(),]+?)[).]*$");

  private final Units units;

  UnitFinder(Units units) {
    this.units = units;
  }

  /** Unit of a whole table, from what stands over its labels, its caption and its title. */
  String ofTable(TableText text) {
    for (String part : List.of(text.corner(), text.caption(), text.title())) {
      String unit = inHeading(AMOUNT.matcher(part).replaceAll(" "));
      if (!unit.isEmpty()) {
        return unit;
      }
    }
    return "";
  }

  String inHeading(String heading) {
    return units.find(heading).orElse("");
  }

  /**
   * Unit of one column: money or per cent anywhere in its heading; {@code st} where it says {@code
   * Antal}; else what its last word measures in ({@code Yta kvm}).
   */
  String inColumn(String heading) {
    String unit = inHeading(heading);
    if (!unit.isEmpty()) {
      return unit;
    }
    String lower = heading.strip().toLowerCase(Locale.ROOT);
    if (lower.equals("antal") || COUNT.matcher(lower).lookingAt()) {
      return "st";
    }
    var last = LAST_WORD.matcher(lower);
    return last.find() ? units.of(last.group(1)).orElse("") : "";
  }

  /** Whether {@code text} names a unit of amounts: no percentage, no count. */
  boolean money(String text) {
    return units.money(inHeading(text));
  }

  /** Whether {@code text} says its unit and nothing else, as no row label does. */
  boolean alone(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return units.of(AMOUNTS_IN.matcher(lower).replaceFirst("")).isPresent();
  }

  /** Unit at the end of a row label; counts without a unit give {@code st}. */
  String inLabel(String label) {
    String text = FOOTNOTE.matcher(label.strip()).replaceFirst("");
    var tail = TAIL.matcher(text);
    if (tail.find()) {
      String unit = units.of(tail.group("unit").strip()).orElse("");
      if (!unit.isEmpty()) {
        return unit;
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (SHARE.matcher(lower).find()) {
      return "%";
    }
    return COUNT.matcher(lower).lookingAt() || lower.endsWith(", antal") ? "st" : "";
  }
}
