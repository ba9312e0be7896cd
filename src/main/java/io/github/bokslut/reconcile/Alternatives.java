package io.github.bokslut.reconcile;

import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Finding.Severity;
import io.github.bokslut.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a flagged cell could say instead, and who says so, in one sentence for a person. */
final class Alternatives {
  private static final String CODE = "cell-in-doubt";

  /** A person looks at no more. */
  private static final int MOST = 3;

  /** Dearer readings (nats) that no reader offered are told only where a sum asks for them too. */
  private static final double NEAR = 3;

  private static final Set<String> READ = Set.of("other-reader", "reader-alternative");

  private static final Map<String, String> WORDS =
      Map.of(
          "other-reader", "the other reader",
          "reader-alternative", "the reader's second choice",
          "lost-minus", "if a minus was lost",
          "false-minus", "if its minus is a speck",
          "division-sign", "if its plus is a ÷",
          "lost-bracket", "if a bracket was lost",
          "decimal-comma", "if a decimal comma was lost",
          "false-comma", "if its comma is a speck",
          "glued-note", "if a note number stands before it");

  private final Problem problem;
  private final long[] values;

  /**
   * @param values what every cell is taken for, in its grid's smallest unit
   */
  Alternatives(Problem problem, long[] values) {
    this.problem = problem;
    this.values = values.clone();
  }

  /** The finding for a flagged cell; empty when nothing but its print is known. */
  Optional<Finding> of(int variable) {
    Variable cell = problem.variable(variable);
    Map<Long, List<String>> sources = new LinkedHashMap<>();
    for (int number : problem.touching(variable)) {
      Identity identity = problem.identity(number);
      if (Math.abs(identity.residual(values)) > identity.quiet()) {
        long off = identity.residual(values) / identity.coefficientOf(variable);
        add(sources, values[variable] - off, asker(identity, variable));
      }
    }
    for (Option option : cell.narrow()) {
      boolean told =
          option.cost() <= NEAR
              || sources.containsKey(option.value())
              || READ.containsAll(option.rules());
      if (option.printed().isPresent() && told && !option.rules().isEmpty()) {
        add(sources, option.value(), words(option));
      }
    }
    sources.remove(values[variable]);
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    String others =
        sources.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
            .limit(MOST)
            .map(
                e -> Sentences.say(cell, e.getKey()) + " (" + String.join("; ", e.getValue()) + ")")
            .collect(Collectors.joining(" or "));
    String read =
        cell.base().printed().map(Sentences::say).map(v -> "read as " + v).orElse("empty");
    String message = read + "; could be " + others;
    return Optional.of(new Finding(cell.place(), Severity.INFO, CODE, message));
  }

  private static void add(Map<Long, List<String>> sources, long value, String source) {
    List<String> said = sources.computeIfAbsent(value, v -> new ArrayList<>());
    if (!said.contains(source)) {
      said.add(source);
    }
  }

  private static String words(Option option) {
    return option.rules().stream()
        .map(r -> WORDS.getOrDefault(r, r))
        .collect(Collectors.joining(", "));
  }

  private String asker(Identity identity, int variable) {
    List<Integer> others = new ArrayList<>();
    for (int k = 0; k < identity.size(); k++) {
      if (identity.variable(k) != variable) {
        others.add(identity.variable(k));
      }
    }
    Relation relation = identity.relation();
    if (!identity.given().said().isEmpty()) {
      return identity.given().said();
    }
    if (relation.acrossTables()) {
      return "table " + problem.variable(others.get(0)).place().table();
    }
    if (relation.alongRow()) {
      return "columns "
          + list(others.stream().map(v -> place(v).column()).toList())
          + " of its row";
    }
    boolean total = identity.variable(identity.size() - 1) == variable;
    if (total) {
      return "sum of rows " + list(others.stream().map(v -> place(v).row()).toList());
    }
    return "sum in row " + place(identity.variable(identity.size() - 1)).row();
  }

  private Place place(int variable) {
    return problem.variable(variable).place();
  }

  /** {@code 1–4, 6}. */
  private static String list(List<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().distinct().toList();
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
        to++;
      }
      boolean run = to > from + 1;
      for (int i = from; i <= (run ? from : to); i++) {
        runs.add(run ? sorted.get(from) + "–" + sorted.get(to) : String.valueOf(sorted.get(i)));
      }
      from = to + 1;
    }
    return String.join(", ", runs);
  }
}
