package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Somebody judged how likely the order is a fraud. Reported, not decided.
///
/// @param orderId the order
/// @param assessmentId unique in the order
/// @param provider who judged
/// @param level {@code LOW}, {@code MEDIUM} or {@code HIGH}
/// @param score the provider's own figure as text, null when there is none
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record RiskAssessed(
    String orderId,
    String assessmentId,
    String provider,
    String level,
    @Nullable String score,
    Instant occurredAt,
    Instant at)
    implements IntakeEvent {}
