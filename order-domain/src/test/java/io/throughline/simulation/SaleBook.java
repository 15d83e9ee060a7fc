package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.terms.SaleParts;
import java.util.LinkedHashMap;
import java.util.Map;

/// What of one order is sold, as its events tell it.
final class SaleBook {

  private final Map<String, SaleRecognized> standing = new LinkedHashMap<>();
  private final Map<String, SaleParts> known = new LinkedHashMap<>();
  private long giftCards;

  void saw(SaleEvent event) {
    switch (event) {
      case SaleRecognized sale -> {
        unless(known.put(sale.saleId(), sale.parts()) == null, "SOLD_ONCE", "%s", sale);
        unless(!sale.parts().total().isZero(), "SOLD_SOMETHING", "%s", sale);
        standing.put(sale.saleId(), sale);
      }
      case SaleReversed sale -> {
        unless(sale.parts().equals(known.get(sale.saleId())), "REVERSES_A_SALE", "%s", sale);
        unless(standing.remove(sale.saleId()) != null, "REVERSED_ONCE", "%s", sale);
      }
    }
  }

  void saw(ValueIssued event) {
    if (event.kind().equals("GIFT_CARD") && counts(event.amount().currency().code())) {
      giftCards += event.amount().minorUnits();
    }
  }

  /// Sales that stand and gift cards.
  long sum() {
    return giftCards
        + standing.values().stream()
            .filter(sale -> counts(sale.parts().goods().currency().code()))
            .mapToLong(sale -> sale.parts().total().minorUnits())
            .sum();
  }

  private static boolean counts(String currency) {
    return currency.equals("USD");
  }

  /// Whether all of it is by our own rule.
  boolean untold() {
    return giftCards == 0
        && standing.values().stream().allMatch(sale -> sale.policyVersion() != null);
  }
}
