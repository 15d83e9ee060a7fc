package io.throughline.order.state;

import io.throughline.order.event.AnomalyEvent;
import io.throughline.order.event.ApprovalEvent;
import io.throughline.order.event.CancellationEvent;
import io.throughline.order.event.ChangeEvent;
import io.throughline.order.event.ChannelEvent;
import io.throughline.order.event.ClosingEvent;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.HoldEvent;
import io.throughline.order.event.IntakeEvent;
import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.PaymentEvent;
import io.throughline.order.event.RefundEvent;
import io.throughline.order.event.ReservationEvent;
import io.throughline.order.event.ReturnEvent;
import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.event.ServiceEvent;
import io.throughline.order.event.ShipmentEvent;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.event.ValueIssued;
import java.util.Map;

/// A received order, axis by axis. Each axis learns from its own events; goods learn from every
/// event that moves units.
///
/// @param received the event that began it
/// @param admission how far it was let in
/// @param holds what blocks it
/// @param goods where its units stand
/// @param reservations what stock was asked for
/// @param fulfillment what nodes were asked to ship
/// @param shipments its parcels
/// @param cancellations what should not come
/// @param changes what was changed, by id
/// @param ledger its money
/// @param sales what is sold
/// @param returns what comes back
/// @param disputes what the payer contests
/// @param channel what its channel said after it sent it
/// @param service what customer service noted
/// @param anomalies what contradicts
/// @param approvals what needs a second person
public record OpenOrder(
    OrderReceived received,
    Admission admission,
    Holds holds,
    Goods goods,
    Reservations reservations,
    Fulfillment fulfillment,
    Shipments shipments,
    Cancellations cancellations,
    Map<String, ChangeEvent> changes,
    Ledger ledger,
    Sales sales,
    Returns returns,
    Disputes disputes,
    ChannelWord channel,
    Service service,
    Anomalies anomalies,
    Approvals approvals)
    implements OrderState {

  static OpenOrder of(OrderReceived received) {
    return new OpenOrder(
        received,
        Admission.NONE,
        Holds.NONE,
        Goods.of(received.terms()),
        Reservations.NONE,
        Fulfillment.NONE,
        Shipments.NONE,
        Cancellations.NONE,
        Map.of(),
        Ledger.of(received.terms().totals().total()),
        Sales.NONE,
        Returns.NONE,
        Disputes.NONE,
        ChannelWord.NONE,
        Service.NONE,
        Anomalies.NONE,
        Approvals.NONE);
  }

  /// The order's id.
  public String orderId() {
    return received.orderId();
  }

  /// What may still be granted to the buyer, minor units: what was captured and is neither refunded
  /// nor owed nor lost in a dispute.
  public long refundable() {
    return ledger.refundable() - disputes.lost(ledger.total().currency());
  }

  OpenOrder evolve(OrderEvent event) {
    return new OpenOrder(
        received,
        event instanceof IntakeEvent intake ? admission.evolve(intake) : admission,
        event instanceof HoldEvent hold ? holds.evolve(hold) : holds,
        goodsAfter(event),
        event instanceof ReservationEvent answer ? reservations.evolve(answer) : reservations,
        event instanceof FulfillmentEvent work ? fulfillment.evolve(work) : fulfillment,
        event instanceof ShipmentEvent parcel ? shipments.evolve(parcel) : shipments,
        event instanceof CancellationEvent asked ? cancellations.evolve(asked) : cancellations,
        event instanceof ChangeEvent change
            ? Entries.with(changes, change.changeId(), change)
            : changes,
        ledgerAfter(event),
        salesAfter(event),
        event instanceof ReturnEvent back ? returns.evolve(back) : returns,
        event instanceof DisputeEvent dispute ? disputes.evolve(dispute) : disputes,
        event instanceof ChannelEvent word ? channel.evolve(word) : channel,
        event instanceof ServiceEvent noted ? service.evolve(noted) : service,
        event instanceof AnomalyEvent anomaly ? anomalies.evolve(anomaly) : anomalies,
        event instanceof ApprovalEvent approval ? approvals.evolve(approval) : approvals);
  }

  /// Names every axis, so that a new one breaks it.
  private Goods goodsAfter(OrderEvent event) {
    var moved = event instanceof MovesUnits units ? goods.moved(units.moves()) : goods;
    return switch (event) {
      case LineMapped mapped -> moved.with(mapped.lineId(), line -> line.mapped(mapped.sku()));
      case UnitsCanceled canceled -> moved.worthLess(canceled.worth());
      case LineQuantityChanged change when change.after() > change.before() ->
          moved.with(
              change.lineId(), line -> line.grown(change.after() - change.before(), cost(change)));
      case LineAdded added -> moved.with(added.line(), added.added());
      case IntakeEvent _,
          CancellationEvent _,
          ChangeEvent _,
          HoldEvent _,
          ReservationEvent _,
          FulfillmentEvent _,
          ShipmentEvent _,
          PaymentEvent _,
          RefundEvent _,
          SaleEvent _,
          ReturnEvent _,
          DisputeEvent _,
          ChannelEvent _,
          ServiceEvent _,
          AnomalyEvent _,
          ApprovalEvent _,
          ClosingEvent _ ->
          moved;
    };
  }

  private Ledger ledgerAfter(OrderEvent event) {
    return switch (event) {
      case PaymentEvent payment -> ledger.evolve(payment);
      case RefundEvent refund -> ledger.evolve(refund);
      case UnitsCanceled canceled -> ledger.canceled(canceled);
      case LineQuantityChanged change when change.after() > change.before() ->
          ledger.changed(cost(change), 0);
      case LineAdded added -> ledger.changed(added.added().minorUnits(), 0);
      default -> ledger;
    };
  }

  private Sales salesAfter(OrderEvent event) {
    return switch (event) {
      case SaleRecognized sale -> sales.recognized(sale, unitsOf(sale));
      case SaleReversed sale -> sales.reversed(sale);
      case ValueIssued issued -> sales.issued(issued);
      default -> sales;
    };
  }

  /// The units that a sale stands for: those of its parcel; without a parcel, when we recognized it
  /// ourselves, those that the buyer has without one and that were not sold before.
  private Map<String, Integer> unitsOf(SaleRecognized sale) {
    var parcel = sale.shipmentId();
    return parcel != null
        ? sales.standsFor(parcel)
            ? Map.of()
            : shipments.find(parcel).map(Shipment::units).orElse(Map.of())
        : sale.policyVersion() == null ? Map.of() : goods.givenWithoutParcel(sales);
  }

  private static long cost(LineQuantityChanged change) {
    var added = change.added();
    return added == null ? 0 : added.minorUnits();
  }
}
