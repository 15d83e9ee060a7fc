package io.throughline.order.refund;

import io.throughline.money.Allocation;
import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.Rejected;
import io.throughline.order.state.Refund;
import io.throughline.order.terms.RefundParts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Why money went back, and what it was paid for: as told; else as it was granted; else as the
/// order stands, so that the books need not guess.
final class Explaining {

  private Explaining() {}

  static String cause(
      OrderState state, OpenOrder order, @Nullable Refund known, RecordRefund command) {
    var told = command.cause();
    var grant = known == null ? null : known.grant();
    return told != null
        ? told
        : grant != null
            ? grant.cause()
            : state instanceof Rejected ? "REJECTION" : cause(order, command.amount());
  }

  private static String cause(OpenOrder order, Money amount) {
    var ledger = order.ledger();
    long open = ledger.counts(amount) ? amount.minorUnits() : Long.MAX_VALUE;
    long canceled = ledger.unsettledForCanceled();
    long overpaid = ledger.unsettledOverpaid();
    if (open > canceled + overpaid) {
      return order.returns().byId().isEmpty() ? "GOODWILL" : "RETURN";
    }
    return open <= overpaid && open > canceled ? "OVERPAYMENT" : "CANCELLATION";
  }

  /// As told; else in proportion to what was sold; goods, when nothing was.
  static RefundParts parts(OpenOrder order, RecordRefund command) {
    var told = command.parts();
    if (told != null) {
      return told;
    }
    var amount = command.amount();
    var currency = amount.currency();
    var parts =
        Allocation.proportionally(
            amount,
            List.of(
                Math.max(
                    0,
                    sold(order, currency, sale -> sale.parts().goods())
                        - sold(order, currency, sale -> sale.parts().discount())),
                sold(order, currency, sale -> sale.parts().shipping()),
                sold(order, currency, sale -> sale.parts().tax()),
                sold(order, currency, sale -> sale.parts().facilitatedTax())));
    return sold(order, currency, sale -> sale.parts().total()) == 0
        ? new RefundParts(amount, Money.zero(currency), Money.zero(currency), Money.zero(currency))
        : new RefundParts(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private static long sold(
      OpenOrder order, Currency currency, Function<SaleRecognized, Money> part) {
    return order.sales().sum(currency, sale -> part.apply(sale).minorUnits());
  }
}
