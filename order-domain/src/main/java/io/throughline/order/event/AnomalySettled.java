package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The contradiction is settled: a later fact explained it, or a person decided.
///
/// @param orderId the order
/// @param anomalyId the anomaly
/// @param resolution how
/// @param note what a person should know, no personal data; may be empty
/// @param at when we recorded it, our clock
@Revision("1")
public record AnomalySettled(
    String orderId, String anomalyId, String resolution, String note, Instant at)
    implements AnomalyEvent {}
