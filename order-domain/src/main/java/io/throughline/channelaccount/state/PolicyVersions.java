package io.throughline.channelaccount.state;

import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.channelaccount.policy.PolicyInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every policy that an account ever had.
///
/// @param set oldest first
public record PolicyVersions(List<ChannelPolicySet> set) {

  /// No policy was ever set.
  public static final PolicyVersions NONE = new PolicyVersions(List.of());

  /// Copies the versions.
  public PolicyVersions {
    set = List.copyOf(set);
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  public static PolicyVersions evolve(PolicyVersions state, ChannelPolicySet event) {
    return state.with(event);
  }

  private PolicyVersions with(ChannelPolicySet one) {
    var more = new ArrayList<>(set);
    more.add(one);
    return new PolicyVersions(more);
  }

  /// The policy of this id.
  public Optional<ChannelPolicySet> of(String policyId) {
    return set.stream().filter(known -> known.policyId().equals(policyId)).findFirst();
  }

  /// What is in force now: the last that was set, or the default.
  public PolicyInForce inForce() {
    return set.isEmpty()
        ? PolicyInForce.DEFAULT
        : new PolicyInForce(set.getLast().version(), set.getLast().policy());
  }

  /// The version of the next one.
  public String next() {
    return "v" + (set.size() + 1);
  }
}
