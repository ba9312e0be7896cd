package io.github.bokslut.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results of rows some of which are subtracted: costs printed without a minus. */
final class SignedSums {
  /** In fewer columns the same rows may have had their signs misread alike. */
  static final int SURE = 3;

  private static final int SIGN_PATTERNS_UP_TO = 5;

  private final RowVotes voting;

  SignedSums(RowVotes voting) {
    this.voting = voting;
  }

  /** The sum with mixed signs of the last few rows that {@code row} is, if any. */
  RowVotes.@Nullable Votes find(int row, List<Integer> same, boolean cue) {
    RowVotes.Votes best = null;
    for (int k = 2; best == null && k <= Math.min(same.size(), SIGN_PATTERNS_UP_TO); k++) {
      best = signedSum(row, same.subList(same.size() - k, same.size()), cue);
    }
    return best;
  }

  /**
   * Costs printed without a sign make a result the difference of other rows. A plain sum that holds
   * anywhere, or too many columns that do not follow, mean misread signs instead.
   */
  private RowVotes.@Nullable Votes signedSum(int row, List<Integer> parts, boolean cue) {
    RowVotes.Votes plain = voting.count(row, parts, Collections.nCopies(parts.size(), 1), false);
    RowVotes.Votes best = null;
    int patterns = 1 << parts.size();
    // All parts subtracted is no way to print a sum: the total's sign is misread.
    for (int pattern = 1; pattern < patterns - 1; pattern++) {
      List<Integer> signs = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        signs.add((pattern >> i & 1) == 0 ? 1 : -1);
      }
      RowVotes.Votes votes = voting.count(row, parts, signs, false);
      int astray = votes.fails() + votes.nearly();
      if (votes.holds() < SURE && takesMinusForPlus(votes)) {
        continue;
      }
      boolean clear = plain.holds() == 0 ? votes.holds() > 2 * astray : astray == 0;
      if (clear
          && votes.sharp() >= 2
          && voting.enough(votes, cue, patterns * 4)
          && (best == null || votes.score() > best.score() + 1e-9)) {
        best = votes;
      }
    }
    return best;
  }

  /** Costs to be subtracted are printed without a minus; one with a minus had it read wrongly. */
  private boolean takesMinusForPlus(RowVotes.Votes votes) {
    if (!votes.signs().contains(1)) {
      return false;
    }
    for (int i = 0; i < votes.parts().size(); i++) {
      if (votes.signs().get(i) < 0 && voting.negative(votes.parts().get(i))) {
        return true;
      }
    }
    return false;
  }
}
