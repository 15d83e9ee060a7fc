package io.throughline.order.command;

import io.throughline.channelaccount.policy.PolicyInForce;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Check a received order against the validation rules.
///
/// @param orderId the order
/// @param policy the policy that decides
/// @param at when the check is made, by our clock
public record ValidateOrder(
    @TargetAggregateIdentifier OrderId orderId, PolicyInForce policy, Instant at)
    implements IntakeCommand {}
