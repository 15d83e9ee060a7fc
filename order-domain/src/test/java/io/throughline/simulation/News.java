package io.throughline.simulation;

import io.throughline.order.command.OrderId;
import io.throughline.order.command.ReceiveOrder;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.terms.OrderLine;
import java.util.ArrayList;
import java.util.List;

/// What actors have heard of one order: the ids that they talk about.
final class News {

  final ReceiveOrder order;
  final List<FulfillmentOrderCreated> requests = new ArrayList<>();
  final List<CancellationRequested> cancellations = new ArrayList<>();
  final List<PaymentAuthorized> authorizations = new ArrayList<>();
  final List<RefundGranted> grants = new ArrayList<>();
  final List<OrderRefunded> refunds = new ArrayList<>();
  final List<OrderShipped> parcels = new ArrayList<>();
  final List<String> holds = new ArrayList<>();
  final List<String> reservations = new ArrayList<>();
  final List<String> anomalies = new ArrayList<>();
  final List<String> approvals = new ArrayList<>();

  News(ReceiveOrder order) {
    this.order = order;
  }

  OrderId id() {
    return order.orderId();
  }

  List<OrderLine> lines() {
    return order.terms().lines();
  }

  long total() {
    return order.terms().totals().total().minorUnits();
  }

  void heard(OrderEvent event) {
    switch (event) {
      case FulfillmentOrderCreated request -> requests.add(request);
      case CancellationRequested cancellation -> cancellations.add(cancellation);
      case PaymentAuthorized authorization -> authorizations.add(authorization);
      case RefundGranted grant -> grants.add(grant);
      case OrderRefunded refund -> refunds.add(refund);
      case OrderShipped parcel -> parcels.add(parcel);
      case HoldPlaced hold -> holds.add(hold.holdId());
      case ReservationRequested asked -> reservations.add(asked.reservationId());
      case ApprovalRequested asked -> approvals.add(asked.approvalId());
      case AnomalyRecorded anomaly -> anomalies.add(anomaly.anomalyId());
      default -> {}
    }
  }
}
