package io.throughline.order.sale;

import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.DerivedId;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Shipment;
import io.throughline.order.state.Shipment.End;
import io.throughline.order.terms.Bucket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule by which goods that left are sold, where nobody tells it. Nothing is sold beyond what
/// the buyer is charged; with the last units everything is that is left of it, so that all sales of
/// an order and what was canceled of it add up to its total.
public final class Recognizing {

  /// What has left us, wherever it is now.
  private static final Set<Bucket> LEFT =
      Set.of(Bucket.SHIPPED, Bucket.DELIVERED, Bucket.LOST, Bucket.RETURNED);

  /// What may still leave us.
  private static final Set<Bucket> HERE =
      Set.of(
          Bucket.OPEN,
          Bucket.BACKORDERED,
          Bucket.RESERVED,
          Bucket.RELEASED,
          Bucket.PICKED,
          Bucket.PACKED);

  private final PolicyInForce policy;
  private final Instant at;
  private final List<OrderEvent> events = new ArrayList<>();
  private OpenOrder order;

  private Recognizing(OpenOrder order, PolicyInForce policy, Instant at) {
    this.order = order;
    this.policy = policy;
    this.at = at;
  }

  /// What is sold by now and is not said, or was said and is not so.
  public static List<OrderEvent> next(OpenOrder order, PolicyInForce policy, Instant at) {
    var rule = new Recognizing(order, policy, at);
    rule.reverseWhatNeverLeft();
    rule.reverseWhatIsTooMuch();
    rule.recognizeWhatLeft();
    rule.recognizeWhatIsOver();
    return rule.events;
  }

  /// What of the order's worth is neither sold nor canceled nor a gift card, minor units.
  static long left(OpenOrder order) {
    var currency = order.ledger().total().currency();
    return order.ledger().stillCharged()
        - order.sales().giftCards(currency)
        - order.sales().sum(currency, sale -> sale.parts().total().minorUnits());
  }

  private void reverseWhatNeverLeft() {
    for (var sale : order.sales().standing().toList()) {
      parcel(sale)
          .filter(parcel -> parcel.end() == End.VOIDED)
          .ifPresent(parcel -> undo(sale, parcel));
    }
  }

  private Optional<Shipment> parcel(SaleRecognized sale) {
    return Optional.ofNullable(sale.shipmentId()).flatMap(order.shipments()::find);
  }

  private void undo(SaleRecognized sale, Shipment parcel) {
    var when = parcel.endedAt() == null ? at : parcel.endedAt();
    tell(reversal(sale, policy.policy().businessDay(when), when, at));
  }

  /// Of our own sales, the newest give way first.
  private void reverseWhatIsTooMuch() {
    for (var sale : order.sales().ours().toList().reversed()) {
      if (left(order) < 0) {
        tell(reversal(sale, sale.businessDay(), sale.occurredAt(), at));
      }
    }
  }

  /// A sale that is undone.
  static SaleReversed reversal(
      SaleRecognized sale, LocalDate businessDay, Instant occurredAt, Instant at) {
    return new SaleReversed(
        sale.orderId(),
        sale.saleId(),
        sale.shipmentId(),
        sale.parts(),
        businessDay,
        sale.policyVersion(),
        occurredAt,
        at);
  }

  private void recognizeWhatLeft() {
    for (var parcel : order.shipments().byId().values()) {
      var id = parcel.shipped().shipmentId();
      if (parcel.end() != End.VOIDED && !order.sales().standsFor(id)) {
        recognize(id, parcel.units(), 0, parcel.shipped().occurredAt());
      }
    }
    var given = order.goods().givenWithoutParcel(order.sales());
    if (!given.isEmpty()) {
      recognize(null, given, giftCards(), at);
    }
  }

  /// A gift card needs no parcel: what was issued is no sale of what the buyer got without one.
  private long giftCards() {
    boolean told = order.sales().ours().anyMatch(sale -> sale.shipmentId() == null);
    return told ? 0 : order.sales().giftCards(order.ledger().total().currency());
  }

  private void recognize(
      @Nullable String parcel, Map<String, Integer> units, long without, Instant when) {
    boolean last = nothingMoreLeaves() && unsold(units) == 0;
    var parts = new Slices(order).of(units, last);
    long amount = last ? left(order) : Math.min(parts.total() - without, left(order));
    tell(parcel, parts, amount, when);
  }

  /// Charges, or cents, of units that were canceled after the last ones had left. Where others tell
  /// the sales, what is left is theirs to explain.
  private void recognizeWhatIsOver() {
    boolean untold = order.sales().standing().allMatch(sale -> sale.policyVersion() != null);
    var newest = order.sales().ours().reduce((_, later) -> later);
    if (untold && newest.isPresent() && nothingMoreLeaves()) {
      tell(newest.get().shipmentId(), new Slices(order).of(Map.of(), true), left(order), at);
    }
  }

  private boolean nothingMoreLeaves() {
    return order.goods().in(HERE) == 0;
  }

  /// Units that left and are not sold, beside these.
  private int unsold(Map<String, Integer> units) {
    return order.goods().lines().values().stream()
        .mapToInt(
            line ->
                Math.max(
                    0,
                    line.in(LEFT)
                        - order.sales().sold(line.lineId())
                        - units.getOrDefault(line.lineId(), 0)))
        .sum();
  }

  private void tell(@Nullable String parcel, Amounts parts, long amount, Instant when) {
    if (amount > 0) {
      int number = order.sales().recognized().size() + 1;
      tell(
          new SaleRecognized(
              order.orderId(),
              DerivedId.of(order.orderId(), "sale", String.valueOf(number)).toString(),
              parcel,
              parts.adjusted(amount).in(order.ledger().total().currency()),
              policy.policy().businessDay(when),
              policy.version(),
              when,
              at));
    }
  }

  private void tell(OrderEvent event) {
    events.add(event);
    order = OrderState.after(order, List.of(event));
  }
}
