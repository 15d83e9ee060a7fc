package io.throughline.account;

import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.channelaccount.state.PolicyVersions;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The policy that was in force for an account at a past moment.
@Component
public class PoliciesAsOf {

  private final RecordedPolicies recorded;

  PoliciesAsOf(RecordedPolicies recorded) {
    this.recorded = recorded;
  }

  /// The policy at an instant, our clock; the default where none had been set.
  public AccountPolicy at(String channel, String account, Instant instant) {
    return new PolicyVersions(
            recorded.history(new ChannelAccountId(channel, account)).stream()
                .map(SetPolicy::event)
                .filter(set -> !set.at().isAfter(instant))
                .toList())
        .inForce()
        .policy();
  }
}
