package io.throughline.order.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A line without a SKU, or with a wrong one, was given its stock keeping unit.
///
/// @param orderId the order
/// @param lineId the line
/// @param sku stock keeping unit
/// @param reason reason code
/// @param at when we recorded it, our clock
@Revision("1")
public record LineMapped(String orderId, String lineId, String sku, String reason, Instant at)
    implements IntakeEvent {}
