package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// More or fewer units of a line are wanted. Fewer are canceled by the event that follows.
///
/// @param orderId the order
/// @param changeId unique in the order
/// @param lineId the line
/// @param before live units before
/// @param after live units after
/// @param added what the added units cost altogether, null when units were taken away
/// @param reason reason code
/// @param at when we recorded it, our clock
@Revision("1")
public record LineQuantityChanged(
    String orderId,
    String changeId,
    String lineId,
    int before,
    int after,
    @Nullable Money added,
    String reason,
    Instant at)
    implements ChangeEvent {}
