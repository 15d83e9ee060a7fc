package io.throughline.order.command;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Close the order. Nothing may be left to do.
///
/// @param orderId the order
/// @param at our clock
public record CloseOrder(@TargetAggregateIdentifier OrderId orderId, Instant at)
    implements CareCommand {}
