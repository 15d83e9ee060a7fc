package io.throughline.order.state;

import io.throughline.order.event.AddressChanged;
import io.throughline.order.event.AnomalyEvent;
import io.throughline.order.event.CancellationEvent;
import io.throughline.order.event.ChangeEvent;
import io.throughline.order.event.ClosingEvent;
import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.HoldEvent;
import io.throughline.order.event.IntakeEvent;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.PaymentEvent;
import io.throughline.order.event.RefundEvent;
import io.throughline.order.event.ReservationEvent;
import io.throughline.order.event.ServiceEvent;
import io.throughline.order.event.ShipmentEvent;
import io.throughline.order.event.UnitsCanceled;
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
/// @param service what customer service noted
/// @param anomalies what contradicts
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
    Service service,
    Anomalies anomalies)
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
        Service.NONE,
        Anomalies.NONE);
  }

  /// The order's id.
  public String orderId() {
    return received.orderId();
  }

  OpenOrder evolve(OrderEvent event) {
    var moved = event instanceof MovesUnits units ? with(goods.moved(units.moves())) : this;
    return switch (event) {
      case IntakeEvent intake -> moved.on(intake);
      case HoldEvent hold -> moved.with(holds.evolve(hold));
      case ReservationEvent reservation -> moved.with(reservations.evolve(reservation));
      case FulfillmentEvent work -> moved.with(fulfillment.evolve(work));
      case ShipmentEvent shipment -> moved.with(shipments.evolve(shipment));
      case CancellationEvent cancellation -> moved.on(cancellation);
      case ChangeEvent change -> moved.on(change);
      case PaymentEvent payment -> moved.with(ledger.evolve(payment));
      case RefundEvent refund -> moved.with(ledger.evolve(refund));
      case ServiceEvent noted -> moved.with(service.evolve(noted));
      case AnomalyEvent anomaly -> moved.with(anomalies.evolve(anomaly));
      case ClosingEvent _ -> moved;
    };
  }

  private OpenOrder on(IntakeEvent event) {
    var admitted = with(admission.evolve(event));
    return event instanceof LineMapped mapped
        ? admitted.with(goods.with(mapped.lineId(), line -> line.mapped(mapped.sku())))
        : admitted;
  }

  private OpenOrder on(CancellationEvent event) {
    var asked = with(cancellations.evolve(event));
    return event instanceof UnitsCanceled canceled
        ? asked.with(goods.worthLess(canceled.worth())).with(ledger.canceled(canceled))
        : asked;
  }

  private OpenOrder on(ChangeEvent event) {
    return switch (event) {
      case AddressChanged address -> changed(address.changeId(), address);
      case LineQuantityChanged quantity -> {
        var known = changed(quantity.changeId(), quantity);
        int more = quantity.after() - quantity.before();
        var added = quantity.added();
        long cost = added == null ? 0 : added.minorUnits();
        yield more <= 0
            ? known
            : known
                .with(goods.with(quantity.lineId(), line -> line.grown(more, cost)))
                .with(ledger.changed(cost, 0));
      }
    };
  }

  private OpenOrder changed(String changeId, ChangeEvent event) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        reservations,
        fulfillment,
        shipments,
        cancellations,
        Entries.with(changes, changeId, event),
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Admission next) {
    return new OpenOrder(
        received,
        next,
        holds,
        goods,
        reservations,
        fulfillment,
        shipments,
        cancellations,
        changes,
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Holds next) {
    return new OpenOrder(
        received,
        admission,
        next,
        goods,
        reservations,
        fulfillment,
        shipments,
        cancellations,
        changes,
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Goods next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        next,
        reservations,
        fulfillment,
        shipments,
        cancellations,
        changes,
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Reservations next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        next,
        fulfillment,
        shipments,
        cancellations,
        changes,
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Fulfillment next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        reservations,
        next,
        shipments,
        cancellations,
        changes,
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Shipments next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        reservations,
        fulfillment,
        next,
        cancellations,
        changes,
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Cancellations next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        reservations,
        fulfillment,
        shipments,
        next,
        changes,
        ledger,
        service,
        anomalies);
  }

  private OpenOrder with(Ledger next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        reservations,
        fulfillment,
        shipments,
        cancellations,
        changes,
        next,
        service,
        anomalies);
  }

  private OpenOrder with(Service next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        reservations,
        fulfillment,
        shipments,
        cancellations,
        changes,
        ledger,
        next,
        anomalies);
  }

  private OpenOrder with(Anomalies next) {
    return new OpenOrder(
        received,
        admission,
        holds,
        goods,
        reservations,
        fulfillment,
        shipments,
        cancellations,
        changes,
        ledger,
        service,
        next);
  }
}
