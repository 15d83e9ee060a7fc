package io.throughline.projection.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A refund or cancellation that waits for a second person.
///
/// @param approvalId the id of the refund or cancellation
/// @param orderId of which order
/// @param orderName what buyer and merchant call the order; null when it has no name
/// @param channel of which channel
/// @param account our account there
/// @param requestedBy who asked, by id
/// @param wanted what is to be done, and the reason that was given
/// @param amountMinor what it is worth, in minor units
/// @param currency ISO 4217
/// @param since when it was asked, our clock
public record WaitingApproval(
    String approvalId,
    String orderId,
    @Nullable String orderName,
    String channel,
    String account,
    String requestedBy,
    String wanted,
    long amountMinor,
    String currency,
    Instant since) {

  /// Where a page ended.
  public record Cursor(Instant since, String orderId, String approvalId) {}

  /// Where it stands in the list.
  public Cursor cursor() {
    return new Cursor(since, orderId, approvalId);
  }
}
