package io.throughline.channelaccount.setting;

import static io.throughline.channelaccount.command.PolicyRefusal.POLICY_ID_REUSED;
import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;

import io.throughline.channelaccount.command.SetChannelPolicy;
import io.throughline.channelaccount.event.ChannelAccountEvent;
import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.channelaccount.state.PolicyVersions;
import io.throughline.decision.Decision;

/// The rules of setting an account's policy.
public final class PolicySetting {

  private PolicySetting() {}

  /// Sets a policy as the account's next version. The same policy under the same id again is done
  /// already, also when another one was set since; another policy under that id is refused.
  public static Decision<ChannelAccountEvent> set(PolicyVersions state, SetChannelPolicy command) {
    var known = state.of(command.policyId());
    if (known.isEmpty()) {
      return accept(policySet(state, command));
    }
    return saysTheSame(known.get(), command)
        ? alreadyDone(command.policyId())
        : refuse(POLICY_ID_REUSED, command.policyId());
  }

  /// A repeat may come later than the first: its time does not count.
  private static boolean saysTheSame(ChannelPolicySet known, SetChannelPolicy command) {
    return known.policy().equals(command.policy()) && known.reason().equals(command.reason());
  }

  private static ChannelPolicySet policySet(PolicyVersions state, SetChannelPolicy command) {
    return new ChannelPolicySet(
        command.accountId().value(),
        command.accountId().channel(),
        command.accountId().account(),
        command.policyId(),
        state.next(),
        command.policy(),
        command.reason(),
        command.at());
  }
}
