package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.HeaderRole;
import java.util.List;
import java.util.Map;

/**
 * One column's heading, taken apart.
 *
 * @param label text with lines joined
 * @param roles what its words say, with certainty
 * @param years years printed in it, ascending
 * @param span months printed in it; its year is the latest of {@code years}
 */
record HeadingSigns(String label, Map<HeaderRole, Double> roles, List<Integer> years, Span span) {
  HeadingSigns {
    roles = Map.copyOf(roles);
    years = List.copyOf(years);
  }

  /** Certainty, 0 to 1, that the heading speaks of {@code role}. */
  double of(HeaderRole role) {
    return roles.getOrDefault(role, 0.0);
  }

  boolean says(HeaderRole role) {
    return roles.containsKey(role);
  }

  /** Whether no word of it names a measure or a kind of period. */
  boolean wordless() {
    return roles.keySet().stream()
        .allMatch(r -> r == HeaderRole.GROUP || r == HeaderRole.CORNER || r == HeaderRole.NOTE);
  }

  /** Whether it says anything of what stands below it. */
  boolean tells() {
    return !wordless() || !years.isEmpty();
  }

  /** Whether it names months, though the last may not have been legible. */
  boolean namesMonths() {
    return span.lastMonth() > 0 || PeriodFinder.endsUnread(label);
  }

  int latestYear() {
    return years.isEmpty() ? 0 : years.get(years.size() - 1);
  }
}
