package io.throughline.channelaccount;

import io.throughline.channelaccount.policy.PolicyInForce;

/// Tells the policy of a channel account to whoever makes a command that is decided by it. The
/// policy goes into the command, and its version into the events, so that a decision keeps its
/// inputs (PRODUCT law 10).
@FunctionalInterface
public interface Policies {

  /// The policy in force for this account; the default where none was set. It may be a second old.
  ///
  /// @throws IllegalArgumentException when there can be no such account
  PolicyInForce of(String channel, String account);
}
