package io.throughline.web.console.money;

import io.throughline.projection.reconciliation.DayState;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an account's business day is closed, as a row of a page.
///
/// @param state for people
/// @param why what the state says; empty when there is nothing to add
/// @param version of the last close; zero when it was never closed
record DayRow(
    String day,
    String channel,
    String account,
    String href,
    String moneyHref,
    DayState.State code,
    String state,
    String why,
    int version,
    int nextVersion,
    @Nullable Close close,
    @Nullable Reopened reopened,
    long lateItems) {

  /// The last close.
  record Close(
      Moment at,
      String by,
      @Nullable String overrideReason,
      long throughPosition,
      String contentHash,
      String journalHash,
      @Nullable String previousHash,
      String closeHash) {}

  /// Somebody opened it again.
  record Reopened(Moment at, String by, String reason) {}

  static DayRow of(DayState day, Instant now) {
    return new DayRow(
        day.businessDay().toString(),
        day.channel(),
        day.account(),
        Links.day(day.channel(), day.account(), day.businessDay()),
        Links.MONEY
            + "?from=%s&to=%s&channel=%s&account=%s"
                .formatted(
                    day.businessDay(),
                    day.businessDay(),
                    Links.text(day.channel()),
                    Links.text(day.account())),
        day.state(),
        word(day),
        why(day),
        day.version(),
        day.version() + 1,
        close(day.close(), now),
        reopened(day.reopening(), now),
        day.lateItems());
  }

  private static String word(DayState day) {
    return switch (day.state()) {
      case OPEN -> "Open";
      case CLOSED -> "Closed, version " + day.version();
      case REOPENED -> "Reopened, version " + day.currentVersion();
    };
  }

  private static String why(DayState day) {
    var late = day.lateItems();
    return late == 0
        ? ""
        : "%s late %s since the last close"
            .formatted(Amounts.count(late), late == 1 ? "fact" : "facts");
  }

  private static @Nullable Close close(DayState.@Nullable Close close, Instant now) {
    return close == null
        ? null
        : new Close(
            Moment.of(close.at(), now),
            close.by(),
            close.overrideReason(),
            close.throughPosition(),
            close.contentHash(),
            close.journalHash(),
            close.previousHash(),
            close.closeHash());
  }

  private static @Nullable Reopened reopened(DayState.@Nullable Reopening reopening, Instant now) {
    return reopening == null
        ? null
        : new Reopened(Moment.of(reopening.at(), now), reopening.by(), reopening.reason());
  }
}
