package io.throughline.order.ruling;

/// The kinds of contradictions. Their names are stored and never change their meaning. Rule:
/// PRODUCT law 1, DOMAIN section 7.
public enum Contradiction {
  FACT_ID_REUSED(Severity.MEDIUM, "Ask the reporter which of the two is right."),
  UNKNOWN_FULFILLMENT_ORDER(Severity.MEDIUM, "Ask the node which request it means."),
  UNKNOWN_CANCELLATION(Severity.LOW, "Ask the node which cancellation it means."),
  CONTRADICTING_ANSWER(Severity.MEDIUM, "Ask the reporter which of its answers holds."),
  PICKED_MORE_THAN_RELEASED(Severity.MEDIUM, "Have the node put the surplus back."),
  PACKED_MORE_THAN_RELEASED(Severity.MEDIUM, "Have the node unpack the surplus."),
  SHORT_OF_MORE_THAN_RELEASED(Severity.LOW, "Ask the node what it really misses."),
  SHIPPED_WITHOUT_RELEASE(Severity.MEDIUM, "Find out who asked the node to ship; count the stock."),
  SHIPPED_WHILE_HELD(Severity.HIGH, "Stop the parcel at the carrier, or release the hold."),
  SHIPPED_AFTER_CANCELLATION(
      Severity.HIGH, "Call the parcel back, or charge the buyer again with his consent."),
  SHIPPED_MORE_THAN_ORDERED(Severity.HIGH, "Call the surplus back, or offer it to the buyer."),
  SHIPPED_AFTER_REJECTION(Severity.HIGH, "Call the parcel back."),
  VOIDED_AFTER_ARRIVAL(Severity.MEDIUM, "Ask the carrier where the parcel is."),
  DELIVERED_AFTER_LOSS(Severity.MEDIUM, "Take back what was granted for the loss."),
  DELIVERED_AFTER_VOID(Severity.MEDIUM, "Find out whether the parcel left after all."),
  LOST_AFTER_DELIVERY(Severity.HIGH, "Open a claim at the carrier; ask for the proof of delivery."),
  LOST_AFTER_VOID(Severity.LOW, "Find out whether the parcel left after all."),
  CANCELED_AFTER_SHIPPING(Severity.HIGH, "Stop the parcel, or take it back as a return."),
  CANCELED_UNKNOWN_UNITS(Severity.MEDIUM, "Compare the order with the channel's."),
  STOCK_REVOKED_AFTER_RELEASE(Severity.HIGH, "Ask the node whether it has the units."),
  WRONG_CURRENCY(Severity.HIGH, "Ask the provider; the amount is not counted."),
  CAPTURED_MORE_THAN_TOTAL(Severity.HIGH, "Refund what is too much."),
  REFUNDED_MORE_THAN_CAPTURED(
      Severity.HIGH, "Look for a capture that was not reported; else claim it back."),
  REFUNDED_OTHER_AMOUNT(Severity.MEDIUM, "Grant the difference, or claim it back."),
  REFUND_BESIDE_GRANT(
      Severity.HIGH, "Compare with what is granted; the buyer may be paid back twice."),
  REFUND_CAME_BACK(
      Severity.HIGH, "Ask the buyer where the money should go, and pay what is owed again."),
  SOLD_MORE_THAN_TOTAL(Severity.HIGH, "Ask who told the sale; the books show too much income."),
  UNKNOWN_RETURN(Severity.LOW, "Find out whose goods they are, and announce the return."),
  RETURNED_WITHOUT_APPROVAL(
      Severity.MEDIUM, "Decide what becomes of the goods, and tell the buyer."),
  RETURNED_MORE_THAN_SHIPPED(Severity.MEDIUM, "Count what came; compare it with what was shipped."),
  CHANNEL_ORDER_DIFFERS(
      Severity.MEDIUM, "Compare with the channel; change, refund or cancel what is right."),
  CHANNEL_ORDER_DELETED(Severity.HIGH, "Ask the channel why; cancel what has not left."),
  CHANNEL_REFUSED(Severity.HIGH, "Tell the channel by hand, or correct what it was told."),
  HOLD_OVERDUE(Severity.MEDIUM, "Release the hold, or uphold it and cancel."),
  APPROVAL_OVERDUE(Severity.MEDIUM, "Have a second person approve or decline what was asked for."),
  NODE_SILENT(Severity.MEDIUM, "Call the node, or take the request back.");

  private final Severity severity;
  private final String remedy;

  Contradiction(Severity severity, String remedy) {
    this.severity = severity;
    this.remedy = remedy;
  }

  /// How much it presses.
  public enum Severity {
    LOW,
    MEDIUM,
    HIGH
  }

  /// How much it presses.
  public Severity severity() {
    return severity;
  }

  /// What could be done about it, in a sentence.
  public String remedy() {
    return remedy;
  }
}
