package io.throughline.web.api;

import io.throughline.account.RecordedPolicies;
import io.throughline.account.SetPolicy;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.channelaccount.state.PolicyVersions;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The policies by which the orders of our accounts at the channels are treated.
@RestController
@RequestMapping("/api/channel-accounts")
class PoliciesApi {

  private final RecordedPolicies policies;
  private final PolicyDecisions decisions;

  PoliciesApi(RecordedPolicies policies, PolicyDecisions decisions) {
    this.policies = policies;
    this.decisions = decisions;
  }

  /// The policy in force.
  record PolicyView(String channel, String account, String version, PolicyBody policy) {}

  /// A policy of the past or the present, who set it, when and why.
  record VersionView(
      String version, String policyId, Instant at, String actor, String reason, PolicyBody policy) {

    static VersionView of(SetPolicy set) {
      var event = set.event();
      return new VersionView(
          event.version(),
          event.policyId(),
          event.at(),
          set.actor(),
          event.reason(),
          PolicyBody.of(event.policy()));
    }
  }

  /// What setting a policy needs.
  record PolicyRequest(
      @Nullable String policyId, @Nullable String reason, @Nullable PolicyBody policy) {}

  /// The policy in force; the default for an account whose policy was never set.
  @GetMapping("/{channel}/{account}/policy")
  PolicyView policy(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account) {
    var id = AccountQueries.visible(caller, channel, account);
    return view(id, inForce(policies.history(id)));
  }

  /// Every policy that was ever set, newest first.
  @GetMapping("/{channel}/{account}/policy/versions")
  List<VersionView> versions(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account) {
    var id = AccountQueries.visible(caller, channel, account);
    return policies.history(id).reversed().stream().map(VersionView::of).toList();
  }

  /// Sets the whole policy as the account's next version. A repeat under the same policy id is
  /// answered with the version that it became the first time.
  @PutMapping("/{channel}/{account}/policy")
  PolicyView set(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody PolicyRequest request) {
    var id = AccountQueries.visible(caller, channel, account);
    if (request.policy() == null) {
      throw ApiProblems.invalid("policy is missing");
    }
    if (request.reason() == null) {
      throw ApiProblems.invalid("reason is missing");
    }
    return view(
        id, decisions.set(caller, id, request.policyId(), request.policy(), request.reason()));
  }

  private static PolicyInForce inForce(List<SetPolicy> history) {
    return new PolicyVersions(history.stream().map(SetPolicy::event).toList()).inForce();
  }

  private static PolicyView view(ChannelAccountId id, PolicyInForce policy) {
    return new PolicyView(
        id.channel(), id.account(), policy.version(), PolicyBody.of(policy.policy()));
  }
}
