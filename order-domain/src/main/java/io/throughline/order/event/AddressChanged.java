package io.throughline.order.event;

import io.throughline.order.terms.PersonReference;
import io.throughline.order.terms.ShipTo;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The goods go somewhere else.
///
/// @param orderId the order
/// @param changeId unique in the order
/// @param shipTo coarse destination, null when nothing is shipped
/// @param person the address in the vault, null when it stays
/// @param reason reason code
/// @param at when we recorded it, our clock
@Revision("1")
public record AddressChanged(
    String orderId,
    String changeId,
    @Nullable ShipTo shipTo,
    @Nullable PersonReference person,
    String reason,
    Instant at)
    implements ChangeEvent {}
