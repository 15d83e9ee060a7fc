package io.throughline.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order whose events wait in a group, because the first of them could not be handled.
///
/// @param group the processing group that could not handle it
/// @param orderId the order
/// @param causeType class of what went wrong; null when nothing did and the event only came after
///   one that was parked
/// @param causeMessage what went wrong, in one line
/// @param since when the first event was parked, by our clock
/// @param waiting how many events wait
public record ParkedOrder(
    String group,
    String orderId,
    @Nullable String causeType,
    @Nullable String causeMessage,
    Instant since,
    long waiting) {

  /// Where the page after this order begins.
  Cursor cursor() {
    return new Cursor(since, group, orderId);
  }

  /// The last order of a page.
  ///
  /// @param since since when it is parked
  /// @param group its group
  /// @param orderId its id
  public record Cursor(Instant since, String group, String orderId) {}
}
