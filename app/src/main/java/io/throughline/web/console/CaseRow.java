package io.throughline.web.console;

import io.throughline.projection.cases.CaseSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An exception case as the list shows it.
///
/// @param subjectHref the page of what it is about; null when there is none
/// @param ended how and when it was resolved; null while it is open
record CaseRow(
    String caseId,
    String type,
    String severity,
    String subjectKind,
    String subjectId,
    @Nullable String subjectHref,
    String detail,
    String remedy,
    String owner,
    @Nullable Moment due,
    boolean overdue,
    Moment raised,
    @Nullable Ended ended) {

  /// How a case ended.
  record Ended(String resolution, String note, Moment at) {}

  static CaseRow of(CaseSummary one, Instant now) {
    var due = one.dueAt();
    var resolved = one.resolved();
    return new CaseRow(
        one.caseId(),
        one.type(),
        one.severity(),
        one.subjectKind(),
        one.subjectId(),
        href(one),
        one.detail(),
        one.remedy(),
        one.owner(),
        Moment.ofNullable(due, now),
        due != null && resolved == null && due.isBefore(now),
        Moment.of(one.raisedAt(), now),
        resolved == null
            ? null
            : new Ended(resolved.resolution(), resolved.note(), Moment.of(resolved.at(), now)));
  }

  private static @Nullable String href(CaseSummary one) {
    return switch (one.subjectKind()) {
      case "order" -> "/console/orders/" + one.subjectId();
      case "channel-account" -> "/console/channel-accounts/" + one.subjectId();
      default -> null;
    };
  }
}
