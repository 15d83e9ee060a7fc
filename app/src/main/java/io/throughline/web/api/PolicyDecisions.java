package io.throughline.web.api;

import io.throughline.account.RecordedPolicies;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.SetChannelPolicy;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Clock;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends what a person or program decides about a channel account, in its name.
@Component
class PolicyDecisions {

  private final CommandGateway commands;
  private final RecordedPolicies policies;
  private final Clock clock;

  PolicyDecisions(CommandGateway commands, RecordedPolicies policies, Clock clock) {
    this.commands = commands;
    this.policies = policies;
    this.clock = clock;
  }

  /// Sets a policy.
  ///
  /// @param policyId the caller's id of it, so that a repeat is the same policy; null to have one
  ///   made
  /// @return the policy as it was recorded, now or the first time
  PolicyInForce set(
      Caller caller,
      ChannelAccountId account,
      @Nullable String policyId,
      PolicyBody policy,
      String reason) {
    var id = policyId == null ? IdentifierFactory.getInstance().generateIdentifier() : policyId;
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(wellFormed(account, id, policy, reason))
            .andMetaData(caller.actor().asMetadata()));
    return policies.history(account).stream()
        .filter(set -> set.event().policyId().equals(id))
        .map(set -> new PolicyInForce(set.event().version(), set.event().policy()))
        .findFirst()
        .orElseThrow();
  }

  private SetChannelPolicy wellFormed(
      ChannelAccountId account, String policyId, PolicyBody policy, String reason) {
    try {
      return new SetChannelPolicy(account, policyId, policy.policy(), reason, clock.instant());
    } catch (IllegalArgumentException malformed) {
      throw ApiProblems.invalid(String.valueOf(malformed.getMessage()));
    }
  }
}
