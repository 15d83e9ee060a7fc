package io.throughline.web.console.money;

import io.throughline.businessday.command.DayEvidence;
import io.throughline.projection.reconciliation.DayState;
import java.util.List;

/// What came of working a close out anew from the facts up to its position.
record Verified(boolean holds, List<Check> checks) {

  /// One comparison.
  ///
  /// @param then as the close has it
  /// @param again as it is worked out now
  record Check(String what, String then, String again, boolean same) {

    static Check of(String what, String then, String again) {
      return new Check(what, then, again, then.equals(again));
    }
  }

  static Verified of(DayState.Close close, DayEvidence again) {
    var checks =
        List.of(
            Check.of("Content", close.contentHash(), again.contentHash()),
            Check.of("Journal", close.journalHash(), again.journalHash()));
    return new Verified(checks.stream().allMatch(Check::same), checks);
  }
}
