package io.throughline.order.command;

import io.throughline.channelaccount.policy.PolicyInForce;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Do with the order what its channel's policy says is next: release holds that have no ground any
/// more, reserve, release to nodes, grant what is owed, close. Does nothing when nothing is next.
///
/// @param orderId the order
/// @param policy the policy that decides
/// @param at our clock
public record AdvanceOrder(
    @TargetAggregateIdentifier OrderId orderId, PolicyInForce policy, Instant at)
    implements CareCommand {}
