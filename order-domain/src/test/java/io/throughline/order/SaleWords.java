package io.throughline.order;

import static io.throughline.order.MoneyWords.TODAY;
import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;
import static io.throughline.order.SampleOrder.usd;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.DerivedId;
import io.throughline.money.Money;
import io.throughline.order.command.RecordSale;
import io.throughline.order.command.RecordValueIssue;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.terms.SaleParts;
import org.jspecify.annotations.Nullable;

/// The vocabulary of sales.
public final class SaleWords {

  private SaleWords() {}

  /// Goods and nothing else.
  public static SaleParts goods(Money amount) {
    var none = Money.zero(amount.currency());
    return new SaleParts(amount, none, none, none, none);
  }

  public static SaleParts parts(String goods, String discount, String shipping, String tax) {
    return new SaleParts(usd(goods), usd(discount), usd(shipping), usd(tax), usd("0.00"));
  }

  public static RecordSale sell(String id, @Nullable String parcel, SaleParts parts) {
    return new RecordSale(ID, id, parcel, parts, TODAY, HAPPENED, AT);
  }

  /// As it was told.
  public static SaleRecognized sold(String id, @Nullable String parcel, SaleParts parts) {
    return new SaleRecognized(ORDER, id, parcel, parts, TODAY, null, HAPPENED, AT);
  }

  /// As we recognized it ourselves, the so many-th of the order.
  public static SaleRecognized recognized(int number, @Nullable String parcel, SaleParts parts) {
    return new SaleRecognized(
        ORDER,
        DerivedId.of(ORDER, "sale", String.valueOf(number)).toString(),
        parcel,
        parts,
        TODAY,
        PolicyInForce.DEFAULT.version(),
        parcel == null ? AT : HAPPENED,
        AT);
  }

  public static SaleReversed undone(SaleRecognized sale) {
    return new SaleReversed(
        ORDER,
        sale.saleId(),
        sale.shipmentId(),
        sale.parts(),
        sale.businessDay(),
        sale.policyVersion(),
        sale.occurredAt(),
        AT);
  }

  public static RecordValueIssue issue(String id, String kind, Money amount) {
    return new RecordValueIssue(ID, id, kind, amount, TODAY, HAPPENED, AT);
  }

  public static ValueIssued issued(String id, String kind, Money amount) {
    return new ValueIssued(ORDER, id, kind, amount, TODAY, HAPPENED, AT);
  }
}
