package io.throughline.projection.cases;

import io.throughline.exceptioncase.event.CaseAssigned;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/// The cases computed a second time, in plain Java and without a database.
final class CasesFold {

  private CasesFold() {}

  static Collection<CaseSummary> of(List<? extends DomainEventMessage<?>> history) {
    var cases = new LinkedHashMap<String, CaseSummary>();
    for (var message : history) {
      var event = (CaseEvent) message.getPayload();
      cases.compute(event.caseId(), (_, before) -> after(before, event));
    }
    return cases.values();
  }

  private static CaseSummary after(@Nullable CaseSummary before, CaseEvent event) {
    return switch (event) {
      case CaseRaised e ->
          new CaseSummary(
              e.caseId(),
              e.type(),
              e.severity(),
              e.subjectKind(),
              e.subjectId(),
              e.channel(),
              e.detail(),
              e.remedy(),
              e.owner(),
              e.dueAt(),
              e.cause(),
              e.at(),
              null);
      case CaseAssigned e -> with(Objects.requireNonNull(before), e.owner(), e.dueAt(), null);
      case CaseResolved e -> {
        var known = Objects.requireNonNull(before);
        yield with(
            known,
            known.owner(),
            known.dueAt(),
            new CaseSummary.Resolved(e.resolution(), e.note(), e.at()));
      }
    };
  }

  private static CaseSummary with(
      CaseSummary c,
      String owner,
      @Nullable Instant dueAt,
      CaseSummary.@Nullable Resolved resolved) {
    return new CaseSummary(
        c.caseId(),
        c.type(),
        c.severity(),
        c.subjectKind(),
        c.subjectId(),
        c.channel(),
        c.detail(),
        c.remedy(),
        owner,
        dueAt,
        c.cause(),
        c.raisedAt(),
        resolved);
  }
}
