package io.throughline.businessday.closing;

import static io.throughline.businessday.command.DayRefusal.ALREADY_CLOSED;
import static io.throughline.businessday.command.DayRefusal.DAY_NOT_CLOSED;
import static io.throughline.businessday.command.DayRefusal.IDENTITY_BROKEN;
import static io.throughline.businessday.command.DayRefusal.INCOMPLETE_FEED;
import static io.throughline.businessday.command.DayRefusal.NOT_NEXT;
import static io.throughline.businessday.command.DayRefusal.UNEXPLAINED_VARIANCE;
import static io.throughline.businessday.command.DayRefusal.UNPOSTED;
import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;

import io.throughline.businessday.command.CloseBusinessDay;
import io.throughline.businessday.command.DayEvidence;
import io.throughline.businessday.command.ReopenBusinessDay;
import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.event.BusinessDayReopened;
import io.throughline.businessday.state.DayState;
import io.throughline.decision.Decision;
import io.throughline.money.SignedMoney;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rules of closing. What is open and not due yet does not stand against it, a difference that
/// nobody explained does, unless a named person says why.
public final class Closing {

  private Closing() {}

  /// Closes the day, if it is next and the books are in order.
  public static Decision<BusinessDayEvent> close(DayState state, CloseBusinessDay command) {
    if (state.closed()) {
      return refuse(ALREADY_CLOSED, "version " + state.version());
    }
    var next = command.nextOpen();
    if (next != null && !next.equals(command.dayId().day())) {
      return refuse(NOT_NEXT, next + " is next");
    }
    return objection(command).orElseGet(() -> accept(closed(state, command)));
  }

  private static Optional<Decision<BusinessDayEvent>> objection(CloseBusinessDay command) {
    var books = command.evidence();
    if (!books.missingFeeds().isEmpty()) {
      return Optional.of(refuse(INCOMPLETE_FEED, String.join(", ", books.missingFeeds())));
    }
    if (!books.brokenIdentities().isEmpty()) {
      return Optional.of(refuse(IDENTITY_BROKEN, String.join(", ", books.brokenIdentities())));
    }
    if (isUnexplained(books) && command.overrideReason() == null) {
      return Optional.of(refuse(UNEXPLAINED_VARIANCE, amounts(books.unexplained())));
    }
    if (books.postingRequired() && hasSome(books.unposted())) {
      return Optional.of(refuse(UNPOSTED, amounts(books.unposted())));
    }
    return Optional.empty();
  }

  private static boolean isUnexplained(DayEvidence books) {
    return hasSome(books.unexplained());
  }

  private static boolean hasSome(List<SignedMoney> amounts) {
    return amounts.stream().anyMatch(amount -> !amount.isZero());
  }

  private static String amounts(List<SignedMoney> amounts) {
    return amounts.stream().map(SignedMoney::toString).collect(Collectors.joining(", "));
  }

  /// A reason is kept only where there was something to override.
  private static BusinessDayClosed closed(DayState state, CloseBusinessDay command) {
    var id = command.dayId();
    var books = command.evidence();
    int version = state.version() + 1;
    return new BusinessDayClosed(
        id.value(),
        id.channel(),
        id.account(),
        id.day(),
        version,
        books.throughPosition(),
        books.totals(),
        books.contentHash(),
        books.journalHash(),
        command.previousHash(),
        CloseHash.of(id, version, books, command.previousHash()),
        command.by(),
        isUnexplained(books) ? command.overrideReason() : null,
        command.at());
  }

  /// Opens a closed day again. One that was opened again already stays so.
  public static Decision<BusinessDayEvent> reopen(DayState state, ReopenBusinessDay command) {
    var id = command.dayId();
    if (state.version() == 0) {
      return refuse(DAY_NOT_CLOSED, id.day().toString());
    }
    if (!state.closed()) {
      return alreadyDone(id.value());
    }
    return accept(
        new BusinessDayReopened(
            id.value(),
            id.channel(),
            id.account(),
            id.day(),
            state.version(),
            command.by(),
            command.reason(),
            command.at()));
  }
}
