package io.throughline.order;

import static io.throughline.channelaccount.policy.AccountPolicy.DEFAULT;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vocabulary of policies: each differs from the default in one thing.
public final class PolicyWords {

  private PolicyWords() {}

  public static AccountPolicy reserveWhenPaid() {
    return policy(AccountPolicy.RULES, "PAID", List.of(), null, "RESERVED");
  }

  public static AccountPolicy releaseByHand() {
    return policy(AccountPolicy.RULES, "VALIDATED", List.of(), null, "MANUAL");
  }

  public static AccountPolicy holdRiskFrom(String level) {
    return policy(AccountPolicy.RULES, "VALIDATED", List.of(), level, "RESERVED");
  }

  public static AccountPolicy approveAbove(Money... limits) {
    return policy(AccountPolicy.RULES, "VALIDATED", List.of(limits), null, "RESERVED");
  }

  public static AccountPolicy validateBy(String... rules) {
    return policy(List.of(rules), "VALIDATED", List.of(), null, "RESERVED");
  }

  public static AccountPolicy secondPersonAbove(Money... limits) {
    return new AccountPolicy(
        DEFAULT.zone(),
        DEFAULT.cutOff(),
        DEFAULT.validationRules(),
        DEFAULT.reserveWhen(),
        DEFAULT.approvalAbove(),
        List.of(limits),
        DEFAULT.riskHoldFrom(),
        DEFAULT.backorderAllowed(),
        DEFAULT.releaseWhen(),
        DEFAULT.unpaidReservationExpiresAfter(),
        DEFAULT.nodeSilentAfter(),
        DEFAULT.holdDueAfter(),
        DEFAULT.silentAfter(),
        DEFAULT.stuckAfter());
  }

  private static AccountPolicy policy(
      List<String> rules,
      String reserveWhen,
      List<Money> approvalAbove,
      @Nullable String riskHoldFrom,
      String releaseWhen) {
    return new AccountPolicy(
        DEFAULT.zone(),
        DEFAULT.cutOff(),
        rules,
        reserveWhen,
        approvalAbove,
        null,
        riskHoldFrom,
        DEFAULT.backorderAllowed(),
        releaseWhen,
        DEFAULT.unpaidReservationExpiresAfter(),
        DEFAULT.nodeSilentAfter(),
        DEFAULT.holdDueAfter(),
        DEFAULT.silentAfter(),
        DEFAULT.stuckAfter());
  }
}
