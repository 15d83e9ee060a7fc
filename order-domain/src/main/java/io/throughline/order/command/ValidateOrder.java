package io.throughline.order.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Check a received order against the validation rules.
///
/// @param orderId the order
/// @param at when the check is made, by our clock
public record ValidateOrder(@TargetAggregateIdentifier OrderId orderId, Instant at)
    implements OrderCommand {}
