package io.throughline.projection.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some cases, newest first, and where the list goes on.
///
/// @param cases the cases of this page
/// @param next where the next page begins; null on the last one
public record CasePage(List<CaseSummary> cases, CasePage.@Nullable Cursor next) {

  /// Copies the cases.
  public CasePage {
    cases = List.copyOf(cases);
  }

  /// The last case of a page: the next page begins after it, whatever is added meanwhile.
  ///
  /// @param raisedAt when it was raised
  /// @param caseId its id
  public record Cursor(Instant raisedAt, String caseId) {}
}
