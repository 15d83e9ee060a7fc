package io.throughline.order;

import static io.throughline.order.MoneyWords.TODAY;
import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;
import static io.throughline.order.SampleOrder.usd;

import io.throughline.decision.DerivedId;
import io.throughline.money.Money;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordRefundReversal;
import io.throughline.order.command.RequestRefund;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.RefundFailed;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundOutcomeUnknown;
import io.throughline.order.event.RefundRequested;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.terms.RefundParts;
import org.jspecify.annotations.Nullable;

/// The vocabulary of money that is owed or goes back.
public final class RefundWords {

  private RefundWords() {}

  /// The id that an order gives to its so-manieth refund.
  public static String refund(int number) {
    return DerivedId.of(ORDER, "refund", String.valueOf(number)).toString();
  }

  public static GrantRefund grant(String id, String amount) {
    return grant(id, "GOODWILL", usd(amount));
  }

  public static GrantRefund grant(String id, String cause, Money amount) {
    return new GrantRefund(ID, id, amount, cause, "LATE", "", AT);
  }

  public static RefundGranted granted(String id, String amount) {
    return granted(id, "GOODWILL", amount);
  }

  public static RefundGranted granted(String id, String cause, String amount) {
    return new RefundGranted(ORDER, id, usd(amount), cause, "LATE", "", null, AT);
  }

  public static RefundGranted grantedByPolicy(
      String id, String cause, String amount, String policyVersion) {
    return new RefundGranted(ORDER, id, usd(amount), cause, "POLICY", "", policyVersion, AT);
  }

  public static RequestRefund requestRefund(String id) {
    return new RequestRefund(ID, id, "stripe", AT);
  }

  public static RefundRequested refundRequested(String id) {
    return new RefundRequested(ORDER, id, "stripe", AT);
  }

  public static RecordRefund payBack(String id, String amount) {
    return payBack(id, usd(amount));
  }

  public static RecordRefund payBack(String id, Money amount) {
    return new RecordRefund(ID, id, "stripe", amount, null, null, TODAY, HAPPENED, AT);
  }

  public static OrderRefunded paidBack(String id, String amount) {
    return paidBack(id, usd(amount));
  }

  public static OrderRefunded paidBack(String id, Money amount) {
    return paidBack(id, amount, "GOODWILL");
  }

  public static RefundParts refundParts(String goods, String shipping, String tax) {
    return new RefundParts(usd(goods), usd(shipping), usd(tax), usd("0.00"));
  }

  /// Of an order of which nothing was sold: it is all goods.
  public static OrderRefunded paidBack(String id, Money amount, String cause) {
    var none = Money.zero(amount.currency());
    return paidBack(id, amount, cause, new RefundParts(amount, none, none, none));
  }

  public static OrderRefunded paidBack(String id, Money amount, String cause, RefundParts parts) {
    return new OrderRefunded(ORDER, id, "stripe", amount, cause, parts, TODAY, HAPPENED, AT);
  }

  public static RecordRefundReversal bringBack(String id, String amount) {
    return bringBack(id, usd(amount));
  }

  public static RecordRefundReversal bringBack(String id, Money amount) {
    return new RecordRefundReversal(ID, id, "stripe", amount, TODAY, HAPPENED, AT);
  }

  public static RefundReversed cameBack(String id, String amount) {
    return cameBack(id, usd(amount));
  }

  public static RefundReversed cameBack(String id, Money amount) {
    return new RefundReversed(ORDER, id, "stripe", amount, TODAY, HAPPENED, AT);
  }

  /// Without a code nobody knows what became of it.
  public static RecordRefundFailure failRefund(String id, @Nullable String code) {
    return new RecordRefundFailure(ID, id, "stripe", code, HAPPENED, AT);
  }

  public static RefundFailed refundFailed(String id) {
    return new RefundFailed(ORDER, id, "stripe", "expired_card", HAPPENED, AT);
  }

  public static RefundOutcomeUnknown refundUnknown(String id) {
    return new RefundOutcomeUnknown(ORDER, id, "stripe", HAPPENED, AT);
  }
}
