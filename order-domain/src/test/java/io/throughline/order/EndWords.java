package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.CloseOrder;
import io.throughline.order.command.ReopenOrder;
import io.throughline.order.command.SettleAnomaly;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderReopened;
import io.throughline.order.ruling.Contradiction;

/// The vocabulary of going on, contradicting and ending.
public final class EndWords {

  private EndWords() {}

  public static AdvanceOrder advance() {
    return new AdvanceOrder(ID, PolicyInForce.DEFAULT, AT);
  }

  public static AdvanceOrder advance(AccountPolicy policy) {
    return new AdvanceOrder(ID, new PolicyInForce("v7", policy), AT);
  }

  public static CloseOrder close() {
    return new CloseOrder(ID, AT);
  }

  public static OrderClosed closed() {
    return new OrderClosed(ORDER, AT);
  }

  public static ReopenOrder reopen() {
    return new ReopenOrder(ID, "BUYER_CALLED", "wrong size", AT);
  }

  public static OrderReopened reopened(String cause, String subject) {
    return new OrderReopened(ORDER, cause, subject, AT);
  }

  /// A contradiction about this subject, as it is recorded.
  public static AnomalyRecorded contradicted(
      Contradiction kind, String subject, String severity, String detail) {
    return new AnomalyRecorded(
        ORDER,
        kind.name() + ":" + subject,
        kind.name(),
        severity,
        detail,
        kind.remedy(),
        "shopify",
        AT);
  }

  public static SettleAnomaly settle(String anomalyId) {
    return new SettleAnomaly(ID, anomalyId, "REFUNDED", "by hand", AT);
  }

  public static AnomalySettled settled(String anomalyId) {
    return new AnomalySettled(ORDER, anomalyId, "REFUNDED", "by hand", AT);
  }
}
