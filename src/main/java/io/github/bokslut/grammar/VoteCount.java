package io.github.bokslut.grammar;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.grammar.Signs.Witness;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Ink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds up what independent witnesses say of one number. A value costs the sum of what each reader's
 * text costs under it (a reader that cannot have meant it counts as plainly wrong) plus what the
 * ink costs; the cheapest is then put at 0.
 */
final class VoteCount {
  private static final String OTHER_READER = "other-reader";

  private final Confusions confusions;
  private final Signs signs;
  private final List<ReaderVote> votes;
  private final Witness witness;

  VoteCount(Confusions confusions, Signs signs, List<ReaderVote> votes, Ink ink) {
    this.confusions = confusions;
    this.signs = signs;
    this.votes = votes;
    this.witness = Signs.witness(ink);
  }

  List<Candidate> candidates(int most) {
    Set<String> keys = new LinkedHashSet<>();
    votes.forEach(v -> keys.addAll(v.byValue().keySet()));
    List<Candidate> all = new ArrayList<>();
    for (String key : keys) {
      all.add(count(key));
    }
    all.sort(
        Comparator.comparingDouble(Candidate::cost)
            .thenComparingInt(c -> c.rules().size())
            .thenComparing(c -> c.value().orElse(BigDecimal.ZERO)));
    double least = all.get(0).cost();
    return all.stream()
        .limit(most)
        .map(c -> new Candidate(c.value(), c.cost() - least, c.rules(), c.text()))
        .toList();
  }

  private Candidate count(String key) {
    double cost = 0;
    Candidate simplest = null;
    for (ReaderVote vote : votes) {
      double wrong = confusions.reader(vote.reader());
      Candidate mine = vote.byValue().get(key);
      cost += mine == null ? wrong + votes.size() - 1 : capped(vote, mine, wrong);
      if (mine != null && (simplest == null || mine.rules().size() < simplest.rules().size())) {
        simplest = mine;
      }
    }
    if (simplest == null) {
      throw new IllegalStateException("no reader gave the value " + key);
    }
    boolean zero = simplest.value().map(v -> v.signum() == 0).orElse(true);
    boolean negative = simplest.value().map(v -> v.signum() < 0).orElse(false);
    double ink = zero ? 0 : signs.inkCost(witness, negative);
    return new Candidate(simplest.value(), cost + ink, rules(key, simplest), simplest.text());
  }

  /** A poor reader's odd reading says no more than that it is wrong; a good reader's is heard. */
  private double capped(ReaderVote vote, Candidate mine, double wrong) {
    boolean poor = votes.size() > 1 && vote != votes.get(0);
    return poor ? Math.min(mine.cost(), wrong) : mine.cost();
  }

  /** What must have gone wrong for the first reader's text to be what it is. */
  private List<String> rules(String key, Candidate simplest) {
    Candidate first = votes.get(0).byValue().get(key);
    if (first != null && first.rules().isEmpty()) {
      return List.of();
    }
    List<String> rules = new ArrayList<>(first == null ? List.of() : first.rules());
    if (simplest.rules().isEmpty()) {
      rules.add(OTHER_READER);
    } else if (first == null) {
      rules.addAll(simplest.rules());
      rules.add(OTHER_READER);
    }
    return rules;
  }

  Cell.Agreement agreement() {
    Candidate first = votes.get(0).top();
    for (ReaderVote other : votes.subList(1, votes.size())) {
      if (agree(first, other.top())) {
        return Cell.Agreement.AGREE;
      }
    }
    return Cell.Agreement.DIFFER;
  }

  private boolean agree(Candidate a, Candidate b) {
    String sizeA = ReaderVote.key(a.value().map(BigDecimal::abs));
    String sizeB = ReaderVote.key(b.value().map(BigDecimal::abs));
    if (!sizeA.equals(sizeB)) {
      return false;
    }
    boolean negativeA = negative(a.value());
    boolean negativeB = negative(b.value());
    boolean zero = a.value().map(v -> v.signum() == 0).orElse(true);
    if (zero) {
      return true;
    }
    return switch (witness) {
      case DIVISION, MINUS -> negativeA || negativeB;
      case NO_MINUS -> !negativeA && !negativeB;
      case DOUBTFUL -> negativeA && negativeB;
      case SILENT -> negativeA == negativeB && !plus(a) && !plus(b);
    };
  }

  /** A plus that the ink does not show may be a {@code ÷} that both misread alike. */
  private static boolean plus(Candidate candidate) {
    String text = candidate.text().strip();
    return text.startsWith("+") || text.startsWith("=");
  }

  private static boolean negative(Optional<BigDecimal> value) {
    return value.map(v -> v.signum() < 0).orElse(false);
  }
}
