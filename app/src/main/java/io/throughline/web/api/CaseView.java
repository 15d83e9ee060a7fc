package io.throughline.web.api;

import io.throughline.projection.cases.CaseSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An exception case as the API shows it.
///
/// @param state {@code open} or {@code resolved}
record CaseView(
    String caseId,
    String type,
    String severity,
    String state,
    String subjectKind,
    String subjectId,
    @Nullable String channel,
    String detail,
    String remedy,
    String owner,
    @Nullable Instant dueAt,
    Instant raisedAt,
    String cause,
    CaseSummary.@Nullable Resolved resolved) {

  static CaseView of(CaseSummary one) {
    return new CaseView(
        one.caseId(),
        one.type(),
        one.severity(),
        one.open() ? "open" : "resolved",
        one.subjectKind(),
        one.subjectId(),
        one.channel(),
        one.detail(),
        one.remedy(),
        one.owner(),
        one.dueAt(),
        one.raisedAt(),
        one.cause(),
        one.resolved());
  }
}
