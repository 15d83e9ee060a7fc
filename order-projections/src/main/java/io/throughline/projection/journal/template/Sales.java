package io.throughline.projection.journal.template;

import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.terms.SaleParts;
import java.util.List;

/// Revenue: what left us is no longer owed to the buyer.
final class Sales {

  private Sales() {}

  static List<Entry> entry(SaleEvent event, Place place) {
    return switch (event) {
      case SaleRecognized e -> entry(e, place, "SaleRecognized", "SALE", 1);
      case SaleReversed e -> entry(e, place, "SaleReversed", "SALE_REVERSAL", -1);
    };
  }

  private static List<Entry> entry(
      SaleEvent e, Place place, String what, String kind, int direction) {
    return legs(e.parts(), place, direction)
        .ofOrder(
            e.orderId(), what, Activity.SALE, e.businessDay(), new Drafts.Key(kind, e.saleId()));
  }

  private static Drafts legs(SaleParts parts, Place place, int direction) {
    long goods = parts.goods().minorUnits() * direction;
    long discount = parts.discount().minorUnits() * direction;
    long shipping = parts.shipping().minorUnits() * direction;
    long tax = parts.tax().minorUnits() * direction;
    long facilitated = parts.facilitatedTax().minorUnits() * direction;
    return Drafts.in(parts.goods().currency(), place, null)
        .debit(Accounts.contractBalance(place), goods - discount + shipping + tax + facilitated)
        .debit(Accounts.income("Discounts", place), discount)
        .credit(Accounts.income("Sales", place), goods)
        .credit(Accounts.income("Shipping", place), shipping)
        .credit(Accounts.TAX_PAYABLE, tax)
        .credit(Accounts.FACILITATED_TAX, facilitated);
  }
}
