package io.github.bokslut.structure;

import io.github.bokslut.dictionary.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells the risks of a table whose columns were read across. A risk begins with a line that holds
 * its name, the beginning of its description (a second capital), and a small whole number, its
 * value; or with a block of its own before a block that begins with {@code Risk}.
 */
final class PlainRiskReader {
  /** Likelihood times consequence on scales of at most five steps. */
  private static final Pattern VALUE = Pattern.compile("[1-9]|1\\d|2[0-5]");

  private static final Pattern DESCRIPTION = Pattern.compile("(?iu)risk(?:en)?(?: .*)?");
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_REST = 4;
  private static final int LONGEST_BLOCK = 6;

  private final FunctionWords functionWords;
  private final Predicate<TextLine> header;

  PlainRiskReader(FunctionWords functionWords, Predicate<TextLine> header) {
    this.functionWords = functionWords;
    this.header = header;
  }

  List<PlainRisk> read(List<TextLine> region) {
    List<PlainRisk> risks = new ArrayList<>();
    for (int i = 0; i < region.size(); i++) {
      Optional<PlainRisk> risk = acrossColumns(region, i);
      if (risk.isEmpty()) {
        risk = inBlocks(region, i);
      }
      risk.ifPresent(risks::add);
    }
    return risks;
  }

  private Optional<PlainRisk> acrossColumns(List<TextLine> region, int at) {
    List<String> words = region.get(at).tokens().stream().map(TextToken::text).toList();
    int value = -1;
    for (int i = 2; i < words.size() && value < 0; i++) {
      boolean capitalAfter = i + 1 == words.size() || capital(words.get(i + 1));
      if (VALUE.matcher(words.get(i)).matches() && capitalAfter) {
        value = i;
      }
    }
    if (value < 0 || !capital(words.get(0))) {
      return Optional.empty();
    }
    int description = -1;
    for (int i = 1; i < value && description < 0; i++) {
      description = capital(words.get(i)) && words.get(i).length() > 2 ? i : -1;
    }
    if (description < 0) {
      return Optional.empty();
    }
    List<String> name = new ArrayList<>(words.subList(0, description));
    complete(region, at, name);
    return Optional.of(
        new PlainRisk(region.get(at).page(), String.join(" ", name), words.get(value)));
  }

  /** Adds the words of a name that goes on below the line of the value. */
  private void complete(List<TextLine> region, int at, List<String> name) {
    int next = at + 1;
    boolean mixed = next < region.size() && !region.get(next).blank();
    if (mixed) {
      boolean open = functionWords.contains(last(name));
      while (open
          && next < region.size()
          && !region.get(next).blank()
          && name.size() < LONGEST_NAME) {
        List<TextToken> tokens = region.get(next).tokens();
        name.add(tokens.get(0).text());
        open = functionWords.contains(last(name));
        if (!open && tokens.size() > 1 && functionWords.contains(tokens.get(1).text())) {
          name.add(tokens.get(1).text());
          open = true;
        }
        next++;
      }
      return;
    }
    List<TextLine> block = block(region, next);
    List<String> rest = words(block);
    boolean small =
        !block.isEmpty()
            && block.size() <= 2
            && rest.size() <= LONGEST_REST
            && !header.test(block.get(0))
            && !DESCRIPTION.matcher(rest.get(0)).matches()
            && (Character.isLowerCase(rest.get(0).charAt(0)) || misreadL(block.get(0)))
            && rest.stream().noneMatch(w -> w.matches(".*[.,;:]$"));
    if (small) {
      name.add(rest.get(0).substring(0, 1).toLowerCase(Locale.ROOT) + rest.get(0).substring(1));
      name.addAll(rest.subList(1, rest.size()));
    }
  }

  /** Whether a capital at the start may be a small l that a reader took for one of its likes. */
  private static boolean misreadL(TextLine line) {
    return line.tokens().get(0).raw().matches("[I|\\[].+");
  }

  private Optional<PlainRisk> inBlocks(List<TextLine> region, int at) {
    boolean begins = at == 0 || region.get(at - 1).blank() || header.test(region.get(at - 1));
    if (!begins || region.get(at).blank() || header.test(region.get(at))) {
      return Optional.empty();
    }
    List<TextLine> block = block(region, at);
    List<String> words = words(block);
    boolean nameLike =
        block.size() <= LONGEST_BLOCK
            && words.size() <= LONGEST_NAME
            && capital(words.get(0))
            && !DESCRIPTION.matcher(words.get(0)).matches()
            && words.stream().noneMatch(w -> w.matches(".*[.,;:]$"));
    if (!nameLike) {
      return Optional.empty();
    }
    int after = region.indexOf(block.get(block.size() - 1)) + 1;
    List<TextLine> next = block(region, after);
    if (next.isEmpty()
        || !DESCRIPTION.matcher(next.get(0).text()).matches()
        || header.test(next.get(0))) {
      return Optional.empty();
    }
    return Optional.of(new PlainRisk(region.get(at).page(), String.join(" ", words), ""));
  }

  /** The lines up to the next blank one, blank lines before them skipped. */
  private static List<TextLine> block(List<TextLine> region, int from) {
    int start = from;
    while (start < region.size() && region.get(start).blank()) {
      start++;
    }
    int end = start;
    while (end < region.size() && !region.get(end).blank()) {
      end++;
    }
    return region.subList(start, end);
  }

  private static List<String> words(List<TextLine> block) {
    return block.stream().flatMap(l -> l.tokens().stream()).map(TextToken::text).toList();
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static boolean capital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }
}
