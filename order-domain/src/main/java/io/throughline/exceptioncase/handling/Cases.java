package io.throughline.exceptioncase.handling;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.exceptioncase.command.CaseRefusal.CASE_ID_REUSED;
import static io.throughline.exceptioncase.command.CaseRefusal.CASE_RESOLVED;
import static io.throughline.exceptioncase.command.CaseRefusal.UNKNOWN_CASE;

import io.throughline.decision.Decision;
import io.throughline.exceptioncase.command.AssignCase;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.exceptioncase.command.ResolveCase;
import io.throughline.exceptioncase.command.SettleCase;
import io.throughline.exceptioncase.event.CaseAssigned;
import io.throughline.exceptioncase.event.CaseEvent;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import io.throughline.exceptioncase.state.CaseState;
import io.throughline.exceptioncase.state.CaseState.NotRaised;
import io.throughline.exceptioncase.state.CaseState.Open;
import io.throughline.exceptioncase.state.CaseState.Resolved;
import java.time.Instant;
import java.util.Objects;

/// The rules of work for people.
public final class Cases {

  private Cases() {}

  /// Raises a case once. The same case again is done already, also when it was resolved since;
  /// another case under the same id is refused.
  public static Decision<CaseEvent> raise(CaseState state, RaiseCase command) {
    return switch (state) {
      case NotRaised() -> accept(raised(command));
      case Open open -> again(open.raised(), command);
      case Resolved resolved -> again(resolved.raised(), command);
    };
  }

  private static Decision<CaseEvent> again(CaseRaised first, RaiseCase command) {
    return saysTheSame(first, raised(command))
        ? alreadyDone(first.caseId())
        : refuse(CASE_ID_REUSED, first.caseId());
  }

  /// A repeat may come later than the first: its times do not count.
  private static boolean saysTheSame(CaseRaised known, CaseRaised wanted) {
    return known.type().equals(wanted.type())
        && known.severity().equals(wanted.severity())
        && known.subjectKind().equals(wanted.subjectKind())
        && known.subjectId().equals(wanted.subjectId())
        && Objects.equals(known.channel(), wanted.channel())
        && known.detail().equals(wanted.detail())
        && known.remedy().equals(wanted.remedy())
        && known.owner().equals(wanted.owner())
        && known.cause().equals(wanted.cause());
  }

  /// Makes an open case somebody's work. Whose it is already, until the same time, is done already.
  public static Decision<CaseEvent> assign(CaseState state, AssignCase command) {
    return switch (state) {
      case NotRaised() -> refuse(UNKNOWN_CASE, command.caseId().value());
      case Resolved resolved -> refuse(CASE_RESOLVED, resolved.resolved().resolution());
      case Open open
          when open.owner().equals(command.owner())
              && Objects.equals(open.dueAt(), command.dueAt()) ->
          alreadyDone(command.caseId().value());
      case Open _ ->
          accept(
              new CaseAssigned(
                  command.caseId().value(), command.owner(), command.dueAt(), command.at()));
    };
  }

  /// Resolves an open case. The same resolution again is done already, another one is refused.
  public static Decision<CaseEvent> resolve(CaseState state, ResolveCase command) {
    return switch (state) {
      case NotRaised() -> refuse(UNKNOWN_CASE, command.caseId().value());
      case Resolved(_, var resolved) when resolved.resolution().equals(command.resolution()) ->
          alreadyDone(command.caseId().value());
      case Resolved(_, var resolved) -> refuse(CASE_RESOLVED, resolved.resolution());
      case Open(var raised, _, _) ->
          accept(resolved(raised, command.resolution(), command.note(), command.at()));
    };
  }

  /// Resolves an open case because what it was about is settled. A person may have resolved it
  /// before, in whatever way: then it is done.
  public static Decision<CaseEvent> settle(CaseState state, SettleCase command) {
    return switch (state) {
      case NotRaised() -> refuse(UNKNOWN_CASE, command.caseId().value());
      case Resolved(var raised, _) -> alreadyDone(raised.caseId());
      case Open(var raised, _, _) ->
          accept(resolved(raised, command.resolution(), command.note(), command.at()));
    };
  }

  private static CaseResolved resolved(
      CaseRaised raised, String resolution, String note, Instant at) {
    return new CaseResolved(
        raised.caseId(),
        raised.subjectKind(),
        raised.subjectId(),
        raised.cause(),
        resolution,
        note,
        at);
  }

  private static CaseRaised raised(RaiseCase command) {
    return new CaseRaised(
        command.caseId().value(),
        command.type(),
        command.severity(),
        command.subjectKind(),
        command.subjectId(),
        command.channel(),
        command.detail(),
        command.remedy(),
        command.owner(),
        command.dueAt(),
        command.cause(),
        command.at());
  }
}
