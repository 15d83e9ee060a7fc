package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A reported fact contradicts what was held, or a time passed that should not have. A person looks
/// at it as an exception case.
///
/// @param orderId the order
/// @param anomalyId unique in the order, derived from what it is about
/// @param code kind of contradiction
/// @param severity {@code LOW}, {@code MEDIUM} or {@code HIGH}
/// @param detail ids and figures, no personal data
/// @param remedy what could be done about it
/// @param channel kind of place the order comes from
/// @param at when we recorded it, our clock
@Revision("1")
public record AnomalyRecorded(
    String orderId,
    String anomalyId,
    String code,
    String severity,
    String detail,
    String remedy,
    String channel,
    Instant at)
    implements AnomalyEvent {}
