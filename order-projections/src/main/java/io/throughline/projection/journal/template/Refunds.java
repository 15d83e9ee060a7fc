package io.throughline.projection.journal.template;

import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.RefundReversed;
import java.util.List;
import java.util.UUID;

/// Money that goes back, by its cause: before the sale it is the buyer's own, after it our income.
final class Refunds {

  private Refunds() {}

  static List<Entry> entry(OrderRefunded e, Place place) {
    var legs = Drafts.in(e.amount().currency(), place, e.provider());
    switch (e.cause()) {
      // An event of revision 1 tells no cause; no sale was recognized then.
      case null -> legs.debit(Accounts.contractBalance(place), e.amount().minorUnits());
      case "CANCELLATION", "OVERPAYMENT", "REJECTION" ->
          legs.debit(Accounts.contractBalance(place), e.amount().minorUnits());
      case "RETURN" -> income(legs, "Returns", e, place);
      default -> income(legs, "Goodwill", e, place);
    }
    return legs.credit(Accounts.clearing(e.provider(), place), e.amount().minorUnits())
        .ofOrder(
            e.orderId(),
            "OrderRefunded",
            Activity.REFUND,
            e.businessDay(),
            new Drafts.Key("REFUND", e.refundId()));
  }

  /// Goods are what the other parts leave of the amount, so that the entry balances whatever was
  /// told of the parts.
  private static void income(Drafts legs, String goodsAccount, OrderRefunded e, Place place) {
    var parts = e.parts();
    long shipping = parts == null ? 0 : parts.shipping().minorUnits();
    long tax = parts == null ? 0 : parts.tax().minorUnits();
    long facilitated = parts == null ? 0 : parts.facilitatedTax().minorUnits();
    legs.debit(
            Accounts.income(goodsAccount, place),
            e.amount().minorUnits() - shipping - tax - facilitated)
        .debit(Accounts.income("Shipping", place), shipping)
        .debit(Accounts.TAX_PAYABLE, tax)
        .debit(Accounts.FACILITATED_TAX, facilitated);
  }

  /// What a refund that came back means when its refund was heard of before: the refund is undone,
  /// leg by leg.
  static List<Entry> reversed(RefundReversed e, OrderRefunded refund, Place place) {
    var legs = Drafts.in(e.amount().currency(), place, e.provider());
    if (!refund.amount().equals(e.amount()) || !refund.provider().equals(e.provider())) {
      return owedAgain(e, place);
    }
    entry(refund, place)
        .forEach(
            entry -> entry.legs().forEach(leg -> legs.credit(leg.ledgerAccount(), leg.minor())));
    return booked(legs, e);
  }

  static UUID entryId(String orderId, String refundId) {
    return Drafts.entryId(orderId, "OrderRefunded", new Drafts.Key("REFUND", refundId));
  }

  static List<Entry> owedAgain(RefundReversed e, Place place) {
    return booked(
        Drafts.in(e.amount().currency(), place, e.provider())
            .debit(Accounts.clearing(e.provider(), place), e.amount().minorUnits())
            .credit(Accounts.contractBalance(place), e.amount().minorUnits()),
        e);
  }

  private static List<Entry> booked(Drafts legs, RefundReversed e) {
    return legs.ofOrder(
        e.orderId(),
        "RefundReversed",
        Activity.REFUND,
        e.businessDay(),
        new Drafts.Key("REFUND_REVERSAL", e.refundId()));
  }
}
