package io.throughline.order.command;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.Require;

/// A person who asks for something that costs, and the policy that says how much he may decide
/// alone. Given by the edge. Our own policies, and channels that tell facts, are no persons: their
/// commands name no requester, and no limit holds for them.
///
/// @param by who asks, by id; for a key whoever made it
/// @param policy the order's channel policy that is in force
public record Requester(String by, PolicyInForce policy) {
  /// @throws IllegalArgumentException when the id is blank
  public Requester {
    Require.text("by", by);
  }
}
