package io.throughline.order.event;

import io.throughline.money.Money;
import io.throughline.order.terms.AskedCancellation;
import io.throughline.order.terms.AskedRefund;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Somebody wants more than one person may decide. Nothing of it happened yet.
///
/// @param orderId the order
/// @param approvalId the id that the refund or the cancellation will have
/// @param kind {@code REFUND} or {@code CANCELLATION}
/// @param amount what is to be refunded, or what the units were worth when it was asked for
/// @param refund what is to be granted; null when it is a cancellation
/// @param cancellation what is to be canceled; null when it is a refund
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
    String requestedBy,
    String policyVersion,
    Instant at)
    implements ApprovalEvent {

  /// The kind of a refund.
  public static final String REFUND = "REFUND";

  /// The kind of a cancellation.
  public static final String CANCELLATION = "CANCELLATION";
}
