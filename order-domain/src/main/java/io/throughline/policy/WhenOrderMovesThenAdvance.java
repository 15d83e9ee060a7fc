package io.throughline.policy;

import io.throughline.channelaccount.Policies;
import io.throughline.decision.Envelope;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.OrderId;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.ApprovalDeclined;
import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.CancellationDeclined;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineMapped;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.OrderRejected;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.ReservationDeclined;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.ReturnCanceled;
import io.throughline.order.event.ReturnClosed;
import io.throughline.order.event.ReturnDeclined;
import io.throughline.order.event.ReturnDispositioned;
import io.throughline.order.event.RiskAssessed;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.event.UnitsReserved;
import io.throughline.order.event.UnitsShortPicked;
import io.throughline.order.event.ValueIssued;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

/// After an event that may leave something to do, the order is moved on as far as its channel's
/// policy says. Whether there is anything, and what, the order decides; a second delivery of the
/// event finds nothing left.
@ProcessingGroup(WhenOrderMovesThenAdvance.GROUP)
@DisallowReplay
public final class WhenOrderMovesThenAdvance {

  /// The processing group of this reaction.
  public static final String GROUP = "policy-advance-order";

  private final Reactor reactor;
  private final Policies policies;

  /// A reaction that sends its commands here and asks for policies there.
  public WhenOrderMovesThenAdvance(CommandGateway commands, Policies policies) {
    this.reactor = new Reactor(commands, GROUP);
    this.policies = policies;
  }

  @EventHandler
  void react(
      OrderEvent event,
      @Timestamp Instant recordedAt,
      @MetaDataValue(value = Envelope.CHANNEL, required = true) String channel,
      @MetaDataValue(value = Envelope.ACCOUNT, required = true) String account) {
    if (leadsOn(event)) {
      reactor.send(
          new AdvanceOrder(
              new OrderId(event.orderId()), policies.of(channel, account), recordedAt));
    }
  }

  private static boolean leadsOn(OrderEvent event) {
    return switch (event) {
      case OrderValidated _,
          OrderValidationFailed _,
          OrderRejected _,
          LineMapped _,
          RiskAssessed _,
          HoldReleased _,
          UnitsReserved _,
          ReservationDeclined _,
          ReservationReleased _,
          ReservationRevoked _,
          UnitsShortPicked _,
          OrderShipped _,
          ShipmentVoided _,
          UnitsDelivered _,
          ParcelLost _,
          UnitsCanceled _,
          CancellationDeclined _,
          LineQuantityChanged _,
          LineAdded _,
          ReturnDeclined _,
          ReturnClosed _,
          ReturnCanceled _,
          ReturnDispositioned _,
          AnomalySettled _,
          ApprovalDeclined _ ->
          true;
      default -> moneyLeadsOn(event);
    };
  }

  /// A sale of our own is what was next, and leads to nothing.
  private static boolean moneyLeadsOn(OrderEvent event) {
    return switch (event) {
      case PaymentAuthorized _,
          AuthorizationAdjusted _,
          PaymentCaptured _,
          BalanceWrittenOff _,
          RefundGranted _,
          OrderRefunded _,
          RefundReversed _,
          ValueIssued _,
          DisputeResolved _ ->
          true;
      case SaleRecognized sale -> sale.policyVersion() == null;
      default -> false; // nothing is ever next after these
    };
  }
}
