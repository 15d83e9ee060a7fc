package io.throughline.order.event;

import io.throughline.order.terms.OrderTerms;
import io.throughline.order.terms.PersonReference;
import io.throughline.order.terms.ShipTo;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A channel's order was taken in for the first time.
///
/// @param orderId derived from channel, account and channel order id
/// @param channel kind of place the order comes from
/// @param account our seller account there
/// @param channelOrderId the channel's native id, as text
/// @param channelOrderName what buyer and merchant call it; null when the channel has no such name
/// @param purchaseOrderNumber the buyer's own number; null when there is none
/// @param placedAt when the buyer placed it, by the channel's clock
/// @param receivedAt when it reached us, by our clock
/// @param canceledAt when the channel had canceled it already; null when it had not
/// @param paymentStatus what the channel said of the payment, in its own word
/// @param terms lines, charges, totals as stated and as computed
/// @param shipTo coarse destination; null when none was sent
/// @param person the buyer's record in the vault; null when no personal data came
/// @param sourceDigest hex SHA-256 of the raw delivery
@Revision("1")
public record OrderReceived(
    String orderId,
    String channel,
    String account,
    String channelOrderId,
    @Nullable String channelOrderName,
    @Nullable String purchaseOrderNumber,
    Instant placedAt,
    Instant receivedAt,
    @Nullable Instant canceledAt,
    String paymentStatus,
    OrderTerms terms,
    @Nullable ShipTo shipTo,
    @Nullable PersonReference person,
    String sourceDigest)
    implements IntakeEvent {}
