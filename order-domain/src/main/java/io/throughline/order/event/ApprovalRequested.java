package io.throughline.order.event;

import io.throughline.money.Money;
import io.throughline.order.terms.AskedCancellation;
import io.throughline.order.terms.AskedRefund;
import io.throughline.order.terms.AskedWriteOff;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Somebody wants more than one person may decide. Nothing of it happened yet.
///
/// @param orderId the order
/// @param approvalId the id that the refund, the cancellation or the write-off will have
/// @param kind {@code REFUND}, {@code CANCELLATION} or {@code WRITE_OFF}
/// @param amount what is to be refunded or let go, or what the units were worth when it was asked
///   for
/// @param refund what is to be granted; null when it is none
/// @param cancellation what is to be canceled; null when it is none
/// @param writeOff what is to be let go; null when it is none
/// @param requestedBy who asked, by id: the person, for a key whoever made it
/// @param policyVersion version of the channel policy whose limit it is above
/// @param at when we recorded it, our clock
@Revision("1")
public record ApprovalRequested(
    String orderId,
    String approvalId,
    String kind,
    Money amount,
    @Nullable AskedRefund refund,
    @Nullable AskedCancellation cancellation,
    @Nullable AskedWriteOff writeOff,
    String requestedBy,
    String policyVersion,
    Instant at)
    implements ApprovalEvent {

  /// The kind of a refund.
  public static final String REFUND = "REFUND";

  /// The kind of a cancellation.
  public static final String CANCELLATION = "CANCELLATION";

  /// The kind of a write-off.
  public static final String WRITE_OFF = "WRITE_OFF";
}
