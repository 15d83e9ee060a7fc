package io.throughline.order.command;

import io.throughline.decision.Reason;

/// Why a command was refused: part of the API, listed by precedence (when several apply, the first
/// is given).
public enum Refusal implements Reason {
  UNKNOWN_ORDER("No such order was received."),
  ORDER_CONTENT_CONFLICT(
      "The order was received before with other lines, charges or totals. Nothing is overwritten."),
  ORDER_REJECTED("The order was rejected. Nothing more is decided about it."),
  ORDER_CLOSED("The order is closed. Reopen it first."),
  ORDER_ALREADY_VALIDATED(
      "The order is validated already. From here on it is canceled, not rejected."),
  ENRICHMENT_ID_REUSED("The enrichment id stands for another enrichment of this order."),
  HOLD_ID_REUSED("The hold id stands for another hold of this order."),
  FULFILLMENT_ORDER_ID_REUSED("The id stands for another fulfillment order of this order."),
  CANCELLATION_ID_REUSED("The cancellation id stands for another cancellation of this order."),
  CHANGE_ID_REUSED("The change id stands for another change of this order."),
  CAPTURE_ID_REUSED("The capture id stands for another capture of this order."),
  REFUND_ID_REUSED("The refund id stands for another refund of this order."),
  WRITE_OFF_ID_REUSED("The write-off id stands for another write-off of this order."),
  NOTE_ID_REUSED("The note id stands for another note of this order."),
  UNKNOWN_LINE("The order has no such line."),
  UNKNOWN_HOLD("The order has no such hold."),
  UNKNOWN_RESERVATION("The order has no such reservation."),
  UNKNOWN_FULFILLMENT_ORDER("The order has no such fulfillment order."),
  UNKNOWN_AUTHORIZATION("The order has no such authorization that is still good."),
  UNKNOWN_REFUND("No such refund was granted."),
  UNKNOWN_ANOMALY("The order has no such anomaly."),
  UNKNOWN_APPROVAL("Nothing of this id ever needed a second person."),
  HOLD_RELEASED("The hold was released already."),
  APPROVAL_GIVEN("A second person agreed to it already."),
  APPROVAL_DECLINED("It was declined. Ask anew, under another id."),
  SAME_PERSON("Whoever asked cannot be the second person."),
  ORDER_NOT_VALIDATED("The order is not validated yet."),
  BLOCKED_BY_HOLD("An open hold blocks this action."),
  DISPUTE_OPEN("The payer disputes his payment. Answer the dispute first."),
  ALREADY_RESERVED("Units of the line have their stock already."),
  ALREADY_RELEASED("A node has the order already. Cancel instead, with the node's agreement."),
  NOT_RESERVED("So many units are not reserved at that node."),
  NOTHING_TO_CANCEL("No unit is left that could be canceled."),
  EXCEEDS_CANCELABLE_UNITS("More units than can still be canceled."),
  PRICE_MISSING("What the added units cost is missing."),
  CURRENCY_MISMATCH("The amount is not in the order's currency."),
  EXCEEDS_AUTHORIZED_AMOUNT("More than is still authorized."),
  EXCEEDS_REFUNDABLE_AMOUNT("More than was captured and not refunded or granted yet."),
  NOT_COMPLETE("Not every unit is where it ends."),
  WORK_LEFT("A hold, approval, cancellation, refund, return, dispute or anomaly is still open."),
  BALANCE_LEFT("What the buyer is to pay and what he paid do not agree."),
  NOTHING_TO_WRITE_OFF("The balance is zero."),
  BALANCE_CHANGED(
      "What is open is not what was asked to be written off. Decline it, and ask anew.");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean unknown() {
    return this == UNKNOWN_ORDER;
  }
}
