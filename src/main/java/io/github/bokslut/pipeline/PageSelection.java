package io.github.bokslut.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which pages of each document are read: {@code 1-3,7,12-}; without ranges, all. */
public record PageSelection(List<Range> ranges) {
  /** Pages from {@code first} to {@code last}, both included. */
  public record Range(int first, int last) {
    public Range {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException(
            "pages are numbered from 1, first before last: was " + first + "-" + last);
      }
    }
  }

  public static final PageSelection ALL = new PageSelection(List.of());

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(-([0-9]{0,9}))?");

  public PageSelection {
    ranges = List.copyOf(ranges);
  }

  /**
   * @throws IllegalArgumentException with a message for the user when {@code text} is no selection
   */
  public static PageSelection parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = RANGE.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "pages are written like 1-3,7,12- but this was \"" + text + "\"");
      }
      int first = Integer.parseInt(matcher.group(1));
      String last = matcher.group(2) == null ? matcher.group(1) : matcher.group(3);
      ranges.add(new Range(first, last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last)));
    }
    return new PageSelection(ranges);
  }

  /** The numbers of the chosen pages of a document of {@code pageCount} pages, ascending. */
  public List<Integer> of(int pageCount) {
    List<Integer> pages = new ArrayList<>();
    for (int page = 1; page <= pageCount; page++) {
      if (includes(page)) {
        pages.add(page);
      }
    }
    return pages;
  }

  private boolean includes(int page) {
    return ranges.isEmpty() || ranges.stream().anyMatch(r -> page >= r.first() && page <= r.last());
  }

  /** The spelling that {@link #parse} reads; empty for all pages. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (Range range : ranges) {
      if (range.first() == range.last()) {
        parts.add(Integer.toString(range.first()));
      } else {
        parts.add(range.first() + "-" + (range.last() == Integer.MAX_VALUE ? "" : range.last()));
      }
    }
    return String.join(",", parts);
  }
}
