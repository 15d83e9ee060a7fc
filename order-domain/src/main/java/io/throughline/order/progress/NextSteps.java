package io.throughline.order.progress;

import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.channelaccount.policy.PolicyInForce;
import io.throughline.decision.DerivedId;
import io.throughline.money.Money;
import io.throughline.order.closing.Closing;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.event.OrderClosed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.fulfillment.Releasing;
import io.throughline.order.hold.Holding;
import io.throughline.order.hold.PolicyHold;
import io.throughline.order.intake.ValidationRules;
import io.throughline.order.reservation.Needs;
import io.throughline.order.sale.Recognizing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.Hold;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The rules of what is next, one method each.
final class NextSteps {

  private static final List<String> RISKS = List.of("LOW", "MEDIUM", "HIGH");

  private NextSteps() {}

  /// A hold that waited for the money goes when the money is there, or promised.
  static List<OrderEvent> liftHoldsOfPaidOrders(OpenOrder order, PolicyInForce policy, Instant at) {
    var ledger = order.ledger();
    if (ledger.captured() + ledger.authorized() == 0 || !ledger.secured()) {
      return List.of();
    }
    return lifted(order, NextSteps::waitsForMoney, "PAID", at);
  }

  private static boolean waitsForMoney(Hold hold) {
    return PolicyHold.UNPAID.is(hold)
        || hold.placed().holdId().equals(PlaceHold.VALIDATION_ID + ValidationRules.PAYMENT_PENDING);
  }

  /// A hold that a rule placed has no ground on an order of which nothing will come. What a person
  /// placed, a person releases.
  static List<OrderEvent> liftHoldsOfCanceledOrders(
      OpenOrder order, PolicyInForce policy, Instant at) {
    return nothingComes(order)
        ? lifted(order, hold -> !hold.placed().kind().equals(Hold.MANUAL), "CANCELED", at)
        : List.of();
  }

  private static boolean nothingComes(OpenOrder order) {
    return order.goods().lines().values().stream()
        .allMatch(line -> line.in(Bucket.CANCELED) == line.quantity());
  }

  private static List<OrderEvent> lifted(
      OpenOrder order, Predicate<Hold> which, String reason, Instant at) {
    var events = new ArrayList<OrderEvent>();
    for (var hold : order.holds().open().filter(which).toList()) {
      events.addAll(Holding.lift(OrderState.after(order, events), hold, reason, "", at));
    }
    return events;
  }

  /// An order that somebody thinks risky is held, from the level on that the policy names, once.
  static List<OrderEvent> holdRiskyOrders(OpenOrder order, PolicyInForce policy, Instant at) {
    var from = policy.policy().riskHoldFrom();
    boolean decided = order.holds().byId().values().stream().anyMatch(PolicyHold.RISK::is);
    return from == null || decided || nothingComes(order)
        ? List.of()
        : order.admission().risks().values().stream()
            .filter(risk -> RISKS.indexOf(risk.level()) >= RISKS.indexOf(from))
            .findFirst()
            .map(risk -> PolicyHold.RISK.on(order, risk.level() + " by " + risk.provider(), at))
            .orElse(List.of());
  }

  /// What needs no shipping is delivered as soon as the order is valid, and paid where the policy
  /// waits for that.
  static List<OrderEvent> deliverWhatNeedsNoShipping(
      OpenOrder order, PolicyInForce policy, Instant at) {
    if (!mayStart(order, policy) || order.holds().blocking("release").isPresent()) {
      return List.of();
    }
    var units =
        order.goods().lines().values().stream()
            .filter(line -> !line.ordered().requiresShipping() && line.in(Bucket.OPEN) > 0)
            .filter(line -> order.holds().blocking("release", line.lineId(), null).isEmpty())
            .map(line -> new LineUnits(line.lineId(), line.in(Bucket.OPEN)))
            .toList();
    return units.isEmpty()
        ? List.of()
        : List.of(
            new UnitsDelivered(
                order.orderId(),
                null,
                order
                    .goods()
                    .draw(units, List.of(Bucket.OPEN), _ -> true, Bucket.DELIVERED, Belonging.SAME),
                at,
                at));
  }

  /// Open units ask for stock. Those that were told to wait are asked for again when somebody says
  /// so, or stock comes in.
  static List<OrderEvent> askForStock(OpenOrder order, PolicyInForce policy, Instant at) {
    return mayStart(order, policy) && order.holds().blocking("reserve").isEmpty()
        ? Needs.request(order, Set.of(Bucket.OPEN), policy.version(), at).stream()
            .map(OrderEvent.class::cast)
            .toList()
        : List.of();
  }

  private static boolean mayStart(OpenOrder order, PolicyInForce policy) {
    return order.admission().validated()
        && (policy.policy().reserveWhen().equals(AccountPolicy.WHEN_VALIDATED)
            || order.ledger().secured());
  }

  /// Reserved units go to their nodes as soon as no answer of stock is awaited: units of one order
  /// travel together when they can.
  static List<OrderEvent> releaseToNodes(OpenOrder order, PolicyInForce policy, Instant at) {
    boolean answered =
        order.goods().lines().keySet().stream()
            .allMatch(lineId -> order.reservations().pending(lineId) == 0);
    return policy.policy().releaseWhen().equals(AccountPolicy.WHEN_RESERVED)
            && answered
            && order.admission().validated()
            && order.holds().blocking("release").isEmpty()
        ? Releasing.everything(order, policy.version(), at)
        : List.of();
  }

  /// What left is sold, and what did not leave after all is not.
  static List<OrderEvent> recognizeSales(OpenOrder order, PolicyInForce policy, Instant at) {
    return Recognizing.next(order, policy, at);
  }

  /// The buyer is owed what he paid for units that do not come.
  static List<OrderEvent> grantWhatCanceledUnitsWereWorth(
      OpenOrder order, PolicyInForce policy, Instant at) {
    return granted(
        order,
        Math.min(order.ledger().toGrantForCanceled(), order.refundable()),
        "CANCELLATION",
        policy,
        at);
  }

  /// The buyer is owed everything that he paid for an order that was rejected.
  static List<OrderEvent> grantWhatRejectedOrdersPaid(
      OpenOrder order, PolicyInForce policy, Instant at) {
    return granted(
        order,
        Math.min(order.ledger().toGrantForRejected(), order.refundable()),
        "REJECTION",
        policy,
        at);
  }

  private static List<OrderEvent> granted(
      OpenOrder order, long minorUnits, String cause, PolicyInForce policy, Instant at) {
    if (minorUnits <= 0
        || order.holds().blocking("refund").isPresent()
        || order.disputes().contested().isPresent()) {
      return List.of();
    }
    int number = order.ledger().refunds().size() + 1;
    return List.of(
        new RefundGranted(
            order.orderId(),
            DerivedId.of(order.orderId(), "refund", String.valueOf(number)).toString(),
            new Money(minorUnits, order.ledger().total().currency()),
            cause,
            "POLICY",
            "",
            policy.version(),
            at));
  }

  /// An order of which nothing is left to do is closed.
  static List<OrderEvent> closeWhatIsDone(OpenOrder order, PolicyInForce policy, Instant at) {
    return Closing.obstacle(order).isEmpty()
        ? List.of(new OrderClosed(order.orderId(), at))
        : List.of();
  }
}
