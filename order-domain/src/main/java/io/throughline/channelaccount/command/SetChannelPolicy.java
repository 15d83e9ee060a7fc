package io.throughline.channelaccount.command;

import static io.throughline.decision.Require.that;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.decision.Require;
import io.throughline.money.Money;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Treat the orders of a channel account by this policy from now on.
///
/// @param accountId the account
/// @param policyId the caller's id; the same id again means the same policy again
/// @param policy the whole policy, not a difference
/// @param reason why it is set; no personal data
/// @param at when it was set, by our clock
public record SetChannelPolicy(
    @TargetAggregateIdentifier ChannelAccountId accountId,
    String policyId,
    AccountPolicy policy,
    String reason,
    Instant at)
    implements ChannelAccountCommand {

  private static final Duration LONGEST = Duration.ofDays(3_660);

  /// @throws IllegalArgumentException when id or reason is blank, the zone, a rule or a word is
  ///   unknown, a wait is not above zero or longer than ten years, or a currency comes twice
  public SetChannelPolicy {
    Require.text("policy id", policyId);
    Require.text("reason", reason);
    requireZone(policy.zone());
    requireWords(policy);
    requireWait("unpaidReservationExpiresAfter", policy.unpaidReservationExpiresAfter());
    requireWait("nodeSilentAfter", policy.nodeSilentAfter());
    requireWait("holdDueAfter", policy.holdDueAfter());
    requireWait("silentAfter", policy.silentAfter());
    policy.stuckAfter().forEach((stage, wait) -> requireWait("stuckAfter of " + stage, wait));
    requireOncePerCurrency("approvalAbove", policy.approvalAbove());
    var second = policy.secondPersonAbove();
    requireOncePerCurrency("secondPersonAbove", second == null ? List.of() : second);
  }

  private static void requireZone(String zone) {
    try {
      var _ = ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("unknown zone", unknown);
    }
  }

  private static void requireWords(AccountPolicy policy) {
    that(
        AccountPolicy.RULES.containsAll(policy.validationRules()),
        "validationRules are some of " + AccountPolicy.RULES);
    that(
        Set.of(AccountPolicy.WHEN_VALIDATED, AccountPolicy.WHEN_PAID)
            .contains(policy.reserveWhen()),
        "reserveWhen is VALIDATED or PAID");
    that(
        Set.of(AccountPolicy.WHEN_RESERVED, AccountPolicy.BY_HAND).contains(policy.releaseWhen()),
        "releaseWhen is RESERVED or MANUAL");
    var risk = policy.riskHoldFrom();
    that(risk == null || Set.of("MEDIUM", "HIGH").contains(risk), "riskHoldFrom is MEDIUM or HIGH");
    that(
        AccountPolicy.STAGES.containsAll(policy.stuckAfter().keySet()),
        "stuckAfter is by some of " + AccountPolicy.STAGES);
  }

  private static void requireWait(String name, @Nullable Duration wait) {
    that(
        wait == null || (wait.isPositive() && wait.compareTo(LONGEST) <= 0),
        name + " is above zero and at most ten years");
  }

  private static void requireOncePerCurrency(String name, List<Money> limits) {
    var currencies = limits.stream().map(Money::currency).distinct().count();
    that(currencies == limits.size(), name + " has a currency twice");
  }
}
