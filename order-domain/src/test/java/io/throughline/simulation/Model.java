package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.channelaccount.event.ChannelPolicySet;
import io.throughline.exceptioncase.event.CaseRaised;
import io.throughline.exceptioncase.event.CaseResolved;
import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RecordCapture;
import io.throughline.order.command.RecordCaptureFailure;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordDispute;
import io.throughline.order.command.RecordFulfillmentResponse;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordReservation;
import io.throughline.order.command.RecordReservationDecline;
import io.throughline.order.command.RecordReservationRevocation;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.command.RecordRiskAssessment;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.command.RecordTracking;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.event.OrderEvent;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.event.StockEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/// What must hold of everything together: told of every command and what became of it, it adds up
/// the events and says when they cannot be.
final class Model {

  private static final Set<Class<?>> FACTS =
      Set.of(
          RecordAuthorization.class,
          RecordAuthorizationEnd.class,
          RecordAuthorizationFailure.class,
          RecordCancellationResponse.class,
          RecordCapture.class,
          RecordCaptureFailure.class,
          RecordDelivery.class,
          RecordDeliveryFailure.class,
          RecordFulfillmentResponse.class,
          RecordPack.class,
          RecordParcelLoss.class,
          RecordPick.class,
          RecordRefund.class,
          RecordRefundFailure.class,
          RecordReservation.class,
          RecordReservationDecline.class,
          RecordReservationRevocation.class,
          RecordRiskAssessment.class,
          RecordShortage.class,
          RecordTracking.class,
          RecordReturn.class,
          RecordReturnReceipt.class,
          RecordReturnDisposition.class,
          RecordDispute.class,
          RecordChannelUpdate.class,
          RecordChannelAcknowledgement.class,
          ConfirmShipment.class,
          VoidShipment.class,
          RecordReceipt.class,
          RecordCount.class,
          AdjustStock.class,
          ConsumeStock.class);

  private final Map<String, OrderModel> orders = new LinkedHashMap<>();
  private final Map<String, StockModel> stock = new LinkedHashMap<>();
  private final Map<String, CaseRaised> openCases = new LinkedHashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private boolean policyChanged;

  /// Whether a command reports something that happened, so that nobody may refuse it.
  static boolean isFact(Object command) {
    return FACTS.contains(command.getClass())
        || (command instanceof RequestCancellation cancellation
            && cancellation.requestedBy().equals(RequestCancellation.CHANNEL));
  }

  void saw(Object command, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done(var events) when !events.isEmpty() -> committed(events, command);
      case Outcome.Done _, Outcome.Unknown() -> {}
      case Outcome.Refused(var reason) -> {
        boolean unknown =
            command instanceof OrderCommand about && !order(about.orderId().value()).received();
        unless(
            reason.name().equals("UNKNOWN_ORDER") == unknown,
            "UNKNOWN_ORDER",
            "%s of %s",
            reason,
            command);
        unless(!isFact(command) || unknown, "FACT_REFUSED", "%s of %s", reason, command);
      }
    }
  }

  private void committed(List<DomainEventMessage<?>> events, Object command) {
    for (var event : events) {
      kinds.add(event.getPayloadType().getSimpleName());
      switch (event.getPayload()) {
        case StockEvent stocked ->
            stock.computeIfAbsent(stocked.sku(), _ -> new StockModel()).saw(stocked);
        case CaseRaised raised -> openCases.put(raised.caseId(), raised);
        case CaseResolved resolved -> openCases.remove(resolved.caseId());
        case ChannelPolicySet _ -> policyChanged |= !orders.isEmpty();
        default -> {}
      }
    }
    var ofOrder =
        events.stream()
            .map(DomainEventMessage::getPayload)
            .filter(OrderEvent.class::isInstance)
            .map(OrderEvent.class::cast)
            .toList();
    if (!ofOrder.isEmpty()) {
      order(ofOrder.getFirst().orderId()).saw(ofOrder, command);
    }
  }

  /// What must hold when every reaction has caught up.
  void atRest() {
    orders.forEach((id, order) -> order.atRest(id));
    orders.values().forEach(this::promisesKept);
    stock.forEach(this::nothingPromisedToNobody);
    orders.forEach(this::contradictionsAreWork);
  }

  private void promisesKept(OrderModel order) {
    order
        .units()
        .promised()
        .forEach(
            (key, units) -> {
              var reservation = key.substring(0, key.indexOf(' '));
              var item = stock.get(key.substring(key.indexOf(' ') + 1));
              int open = item == null ? 0 : item.open().getOrDefault(reservation, 0);
              unless(
                  open == units || (item != null && item.broken(reservation) && open < units),
                  "STOCK_AGREES",
                  "%d units of %s, stock holds %d",
                  units,
                  key,
                  open);
            });
  }

  private void nothingPromisedToNobody(String sku, StockModel item) {
    item.open()
        .forEach(
            (reservation, units) ->
                unless(
                    units == 0
                        || orders.values().stream()
                            .anyMatch(
                                order ->
                                    order.units().promised().containsKey(reservation + " " + sku)),
                    "STOCK_FORGOTTEN",
                    "%d of %s in %s",
                    units,
                    sku,
                    reservation));
  }

  private void contradictionsAreWork(String orderId, OrderModel order) {
    var work = new HashSet<String>();
    openCases.values().stream()
        .filter(raised -> raised.subjectId().equals(orderId))
        .forEach(raised -> work.add(raised.cause()));
    unless(
        work.equals(order.openAnomalies()),
        "CONTRADICTIONS_ARE_WORK",
        "%s are open, cases of %s",
        order.openAnomalies(),
        work);
  }

  OrderModel order(String id) {
    return orders.computeIfAbsent(id, _ -> new OrderModel());
  }

  /// The orders that were heard of.
  Map<String, OrderModel> orders() {
    return orders;
  }

  /// The kinds of events that were seen.
  Set<String> kinds() {
    return kinds;
  }

  /// Whether the policy changed while there were orders.
  boolean policyChanged() {
    return policyChanged;
  }

  /// Cases that wait for a person.
  List<CaseRaised> openCases() {
    return List.copyOf(openCases.values());
  }
}
