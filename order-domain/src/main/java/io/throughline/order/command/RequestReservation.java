package io.throughline.order.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Ask for stock for every unit that has none and is not asked for yet, whatever the policy says of
/// when.
///
/// @param orderId the order
/// @param policyVersion version of the channel policy that was in force; null when none was asked
/// @param at our clock
public record RequestReservation(
    @TargetAggregateIdentifier OrderId orderId, @Nullable String policyVersion, Instant at)
    implements GoodsCommand {}
