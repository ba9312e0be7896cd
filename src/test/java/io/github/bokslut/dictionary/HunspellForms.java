package io.github.bokslut.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All forms of a Hunspell word list with its suffix rules (the parts of the format that the Swedish
 * list uses: one-character flags, SFX, NEEDAFFIX, FORBIDDENWORD, compound flags).
 */
final class HunspellForms {
  private static final char NEED_AFFIX = '¤';
  private static final char FORBIDDEN = '%';
  private static final char COMPOUND_BEGIN = 'X';
  private static final char COMPOUND_MIDDLE = 'U';
  private static final char COMPOUND_END = 'Y';
  private static final char ONLY_IN_COMPOUND = 'Z';
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’:-]*\\.?");

  private record Suffix(String strip, String add, String flags, Pattern condition) {}

  private final Map<Character, List<Suffix>> suffixes = new HashMap<>();
  private final TreeMap<String, Integer> forms = new TreeMap<>();
  private final List<List<String>> lemmas = new ArrayList<>();

  static HunspellForms read(Path aff, Path dic) throws IOException {
    HunspellForms result = new HunspellForms();
    for (String line : Files.readAllLines(aff, StandardCharsets.UTF_8)) {
      result.readRule(line);
    }
    List<String> lines = Files.readAllLines(dic, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      result.readEntry(line.strip());
    }
    return result;
  }

  /** Every form in lower case with its {@link WordGraph} flags. */
  SortedMap<String, Integer> forms() {
    return forms;
  }

  /** For every entry its forms that are words of their own. */
  List<List<String>> lemmas() {
    return lemmas;
  }

  private void readRule(String line) {
    String[] field = line.strip().split("\\s+", -1);
    if (!field[0].equals("SFX") || field.length < 5) {
      return;
    }
    int slash = field[3].indexOf('/');
    String add = slash < 0 ? field[3] : field[3].substring(0, slash);
    String flags = slash < 0 ? "" : field[3].substring(slash + 1);
    suffixes
        .computeIfAbsent(field[1].charAt(0), f -> new ArrayList<>())
        .add(
            new Suffix(
                field[2].equals("0") ? "" : field[2],
                add.equals("0") ? "" : add,
                flags,
                Pattern.compile(field[4] + "$")));
  }

  private void readEntry(String line) {
    int tab = line.indexOf('\t');
    String entry = tab < 0 ? line : line.substring(0, tab);
    int slash = entry.indexOf('/', 1);
    String word = slash < 0 ? entry : entry.substring(0, slash);
    String flags = slash < 0 ? "" : entry.substring(slash + 1);
    if (flags.indexOf(FORBIDDEN) >= 0 || !WORD.matcher(word).matches()) {
      return;
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    add(found, word, flags, flags.indexOf(COMPOUND_END) >= 0);
    expand(found, word, flags, flags.indexOf(COMPOUND_END) >= 0, 0);
    List<String> words = new ArrayList<>();
    found.forEach(
        (form, bits) -> {
          forms.merge(form, bits, (a, b) -> a | b);
          if ((bits & WordGraph.WORD) != 0) {
            words.add(form);
          }
        });
    lemmas.add(words);
  }

  private void expand(
      Map<String, Integer> found, String word, String flags, boolean head, int depth) {
    for (int i = 0; i < flags.length(); i++) {
      for (Suffix suffix : suffixes.getOrDefault(flags.charAt(i), List.of())) {
        if (word.endsWith(suffix.strip()) && suffix.condition().matcher(word).find()) {
          String form = word.substring(0, word.length() - suffix.strip().length()) + suffix.add();
          add(found, form, suffix.flags(), head);
          if (depth == 0) {
            expand(found, form, suffix.flags(), head, 1);
          }
        }
      }
    }
  }

  private static void add(Map<String, Integer> found, String form, String flags, boolean head) {
    int bits = 0;
    if (flags.indexOf(ONLY_IN_COMPOUND) < 0 && flags.indexOf(NEED_AFFIX) < 0) {
      bits |= WordGraph.WORD | (Character.isLowerCase(form.charAt(0)) ? WordGraph.COMMON : 0);
    }
    bits |= head ? WordGraph.HEAD : 0;
    if (flags.indexOf(COMPOUND_BEGIN) >= 0 || flags.indexOf(COMPOUND_MIDDLE) >= 0) {
      bits |= WordGraph.MODIFIER;
    }
    if (bits != 0 && !form.isEmpty()) {
      found.merge(form.toLowerCase(Locale.ROOT), bits, (a, b) -> a | b);
    }
  }
}
