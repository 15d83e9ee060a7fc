package io.throughline.web.money;

import io.throughline.projection.reconciliation.DayState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A business day of an account, and whether it is closed.
///
/// @param version of the last close, or the one that the next close makes when it is reopened; zero
///   when it was never closed
/// @param close the last close
/// @param reopening who opened it again, when somebody did
/// @param lateItems how many movements and statements came after the last close
record DayView(
    LocalDate businessDay,
    String channel,
    String account,
    DayWord state,
    int version,
    @Nullable Close close,
    @Nullable Reopening reopening,
    long lateItems) {

  /// The last close.
  ///
  /// @param throughPosition everything up to here is in it
  /// @param position of the close itself
  /// @param totals net per currency, decimal text by ISO code
  /// @param contentHash of the day's rows
  /// @param journalHash of the day's entries
  /// @param previousHash of the close of the day before
  /// @param closeHash of all of this
  record Close(
      int version,
      long throughPosition,
      long position,
      Instant at,
      String by,
      @Nullable String overrideReason,
      Map<String, String> totals,
      String contentHash,
      String journalHash,
      @Nullable String previousHash,
      String closeHash) {

    private static Close of(int version, DayState.Close close) {
      return new Close(
          version,
          close.throughPosition(),
          close.position(),
          close.at(),
          close.by(),
          close.overrideReason(),
          totals(close.totals()),
          close.contentHash(),
          close.journalHash(),
          close.previousHash(),
          close.closeHash());
    }

    private static Map<String, String> totals(String minorUnits) {
      var totals = new TreeMap<String, String>();
      JsonMapper.shared()
          .readTree(minorUnits)
          .properties()
          .forEach(
              sum ->
                  totals.put(sum.getKey(), Decimals.text(sum.getValue().asLong(), sum.getKey())));
      return totals;
    }
  }

  /// Somebody opened it again.
  record Reopening(long position, Instant at, String by, String reason) {

    private static Reopening of(DayState.Reopening reopening) {
      return new Reopening(
          reopening.position(), reopening.at(), reopening.by(), reopening.reason());
    }
  }

  static DayView of(DayState day, DayWord word) {
    var close = day.close();
    var reopening = day.reopening();
    return new DayView(
        day.businessDay(),
        day.channel(),
        day.account(),
        word,
        day.currentVersion(),
        close == null ? null : Close.of(day.version(), close),
        reopening == null ? null : Reopening.of(reopening),
        day.lateItems());
  }
}
