package io.throughline.web.api;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.money.Money;
import io.throughline.web.problem.ApiProblems;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A policy as the API reads and writes it; see {@link AccountPolicy} for its parts. Waits are
/// ISO-8601 text, such as {@code PT48H}. Everything must be there but {@code riskHoldFrom}, {@code
/// secondPersonAbove} and the four waits, which are left out to mean never.
record PolicyBody(
    @Nullable String zone,
    @Nullable LocalTime cutOff,
    @Nullable List<String> validationRules,
    @Nullable String reserveWhen,
    @Nullable List<Amount> approvalAbove,
    @Nullable List<Amount> secondPersonAbove,
    @Nullable String riskHoldFrom,
    @Nullable Boolean backorderAllowed,
    @Nullable String releaseWhen,
    @Nullable Duration unpaidReservationExpiresAfter,
    @Nullable Duration nodeSilentAfter,
    @Nullable Duration holdDueAfter,
    @Nullable Duration silentAfter,
    @Nullable Map<String, Duration> stuckAfter) {

  static PolicyBody of(AccountPolicy policy) {
    return new PolicyBody(
        policy.zone(),
        policy.cutOff(),
        policy.validationRules(),
        policy.reserveWhen(),
        policy.approvalAbove().stream().map(Amount::of).toList(),
        amounts(policy.secondPersonAbove()),
        policy.riskHoldFrom(),
        policy.backorderAllowed(),
        policy.releaseWhen(),
        policy.unpaidReservationExpiresAfter(),
        policy.nodeSilentAfter(),
        policy.holdDueAfter(),
        policy.silentAfter(),
        policy.stuckAfter());
  }

  /// @throws org.springframework.web.ErrorResponseException when something that must be there is
  ///   not
  /// @throws IllegalArgumentException when an amount is none
  AccountPolicy policy() {
    return new AccountPolicy(
        required("zone", zone),
        required("cutOff", cutOff),
        required("validationRules", validationRules),
        required("reserveWhen", reserveWhen),
        limits(required("approvalAbove", approvalAbove)),
        secondPersonAbove == null ? null : limits(secondPersonAbove),
        riskHoldFrom,
        required("backorderAllowed", backorderAllowed),
        required("releaseWhen", releaseWhen),
        unpaidReservationExpiresAfter,
        nodeSilentAfter,
        holdDueAfter,
        silentAfter,
        required("stuckAfter", stuckAfter));
  }

  private static @Nullable List<Amount> amounts(@Nullable List<Money> limits) {
    return limits == null ? null : limits.stream().map(Amount::of).toList();
  }

  private static List<Money> limits(List<Amount> amounts) {
    return amounts.stream().map(limit -> Money.of(limit.amount(), limit.currency())).toList();
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw ApiProblems.invalid("policy." + name + " is missing");
    }
    return value;
  }
}
