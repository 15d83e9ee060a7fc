package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The payer's bank looks at what we said to a dispute.
///
/// @param orderId the order
/// @param disputeId the dispute, by the provider's id
/// @param inquiry whether it only asks, and no money moves
/// @param amount what is disputed
/// @param reason reason in the provider's word; null when none was told
/// @param provider payment provider or marketplace that moves the money
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record DisputeReviewed(
    String orderId,
    String disputeId,
    boolean inquiry,
    Money amount,
    @Nullable String reason,
    String provider,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements DisputeEvent {}
