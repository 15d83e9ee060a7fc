package io.throughline.channelaccount;

import static io.throughline.channelaccount.command.PolicyRefusal.POLICY_ID_REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.PolicyRefusal;
import io.throughline.channelaccount.command.SetChannelPolicy;
import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.channelaccount.policy.SamplePolicy;
import io.throughline.channelaccount.state.PolicyVersions;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/// Each policy is a version of its own.
class PolicySpec {

  private static final ChannelAccountId ID = new ChannelAccountId("shopify", "acme");
  private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
  private static final AccountPolicy FIRST = AccountPolicy.DEFAULT;
  private static final AccountPolicy SECOND = SamplePolicy.NEW_YORK;

  private final FixtureConfiguration<ChannelAccount> account =
      new AggregateTestFixture<>(ChannelAccount.class);

  @Test
  void the_first_policy_of_an_account_is_its_version_1() {
    account
        .givenNoPriorActivity()
        .when(set("p1", FIRST, "opening", MONDAY))
        .expectEvents(wasSet("p1", "v1", FIRST, "opening", MONDAY));
  }

  @Test
  void each_policy_is_the_next_version_also_when_it_says_what_an_older_one_said() {
    account
        .given(wasSet("p1", "v1", FIRST, "opening", MONDAY))
        .when(set("p2", SECOND, "peak season", FRIDAY))
        .expectEvents(wasSet("p2", "v2", SECOND, "peak season", FRIDAY));
    account
        .given(
            wasSet("p1", "v1", FIRST, "opening", MONDAY),
            wasSet("p2", "v2", SECOND, "peak season", MONDAY))
        .when(set("p3", FIRST, "peak is over", FRIDAY))
        .expectEvents(wasSet("p3", "v3", FIRST, "peak is over", FRIDAY));
  }

  @Test
  void the_same_policy_again_stays_quiet_also_later_and_after_another_one() {
    staysQuiet(
        account
            .given(wasSet("p1", "v1", FIRST, "opening", MONDAY))
            .when(set("p1", FIRST, "opening", FRIDAY)));
    staysQuiet(
        account
            .given(
                wasSet("p1", "v1", FIRST, "opening", MONDAY),
                wasSet("p2", "v2", SECOND, "peak season", MONDAY))
            .when(set("p1", FIRST, "opening", FRIDAY)));
  }

  @Test
  void another_policy_or_another_reason_under_the_same_id_is_refused() {
    refusedWith(
        POLICY_ID_REUSED,
        account
            .given(wasSet("p1", "v1", FIRST, "opening", MONDAY))
            .when(set("p1", SECOND, "opening", FRIDAY)));
    refusedWith(
        POLICY_ID_REUSED,
        account
            .given(wasSet("p1", "v1", FIRST, "opening", MONDAY))
            .when(set("p1", FIRST, "closing", FRIDAY)));
  }

  @Test
  void the_default_is_in_force_until_a_policy_is_set_and_then_the_last_one() {
    var none = PolicyVersions.NONE;
    var one = PolicyVersions.evolve(none, wasSet("p1", "v1", FIRST, "opening", MONDAY));
    var two = PolicyVersions.evolve(one, wasSet("p2", "v2", SECOND, "peak season", FRIDAY));

    assertThat(none.inForce()).isEqualTo(new PolicyInForce("default-1", AccountPolicy.DEFAULT));
    assertThat(one.inForce()).isEqualTo(new PolicyInForce("v1", FIRST));
    assertThat(two.inForce()).isEqualTo(new PolicyInForce("v2", SECOND));
  }

  @Test
  void the_precedence_is_part_of_the_api() {
    assertThat(PolicyRefusal.values()).containsExactly(POLICY_ID_REUSED);
    assertThat(POLICY_ID_REUSED.words()).endsWith(".");
    assertThat(POLICY_ID_REUSED.unknown()).isFalse();
  }

  private static SetChannelPolicy set(
      String policyId, AccountPolicy policy, String reason, Instant at) {
    return new SetChannelPolicy(ID, policyId, policy, reason, at);
  }

  private static ChannelPolicySet wasSet(
      String policyId, String version, AccountPolicy policy, String reason, Instant at) {
    return new ChannelPolicySet(
        "channel-shopify-acme", "shopify", "acme", policyId, version, policy, reason, at);
  }

  private static void refusedWith(PolicyRefusal reason, ResultValidator<ChannelAccount> result) {
    result.expectNoEvents().expectException(CommandRefused.class).expectExceptionDetails(reason);
  }

  private static void staysQuiet(ResultValidator<ChannelAccount> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }
}
