package io.throughline.order.hold;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.HOLD_ID_REUSED;
import static io.throughline.order.command.Refusal.HOLD_RELEASED;
import static io.throughline.order.command.Refusal.UNKNOWN_FULFILLMENT_ORDER;
import static io.throughline.order.command.Refusal.UNKNOWN_HOLD;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;

import io.throughline.decision.Decision;
import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.command.UpholdHold;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.HoldUpheld;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Hold;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.HoldScope;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/// The rules of placing, releasing and upholding holds.
public final class Holding {

  /// What an {@code OrderValidated} names as its rules when the last hold was released.
  public static final String BY_RELEASE = "release-of-last-hold";

  private Holding() {}

  /// Places a hold on an open order. The same hold again is done already; the same id with another
  /// content is refused.
  public static Decision<OrderEvent> place(OrderState state, PlaceHold command) {
    return Standing.open(state, command, order -> place(order, command));
  }

  private static Decision<OrderEvent> place(OpenOrder order, PlaceHold command) {
    var wanted = placed(command);
    var known = order.holds().find(wanted.holdId());
    if (known.isPresent()) {
      return saysTheSame(known.get().placed(), wanted)
          ? alreadyDone(wanted.holdId())
          : refuse(HOLD_ID_REUSED, wanted.holdId());
    }
    var scope = command.scope();
    return scope == null ? accept(wanted) : within(scope, order, wanted);
  }

  private static Decision<OrderEvent> within(HoldScope scope, OpenOrder order, HoldPlaced wanted) {
    for (var lineId : scope.lineIds()) {
      if (order.goods().line(lineId).isEmpty()) {
        return refuse(UNKNOWN_LINE, lineId);
      }
    }
    var request = scope.fulfillmentOrderId();
    return request != null && order.fulfillment().find(request).isEmpty()
        ? refuse(UNKNOWN_FULFILLMENT_ORDER, request)
        : accept(wanted);
  }

  /// A repeat may come later than the first: the time of placing does not count.
  private static boolean saysTheSame(HoldPlaced known, HoldPlaced wanted) {
    return new HoldPlaced(
            wanted.orderId(),
            wanted.holdId(),
            wanted.kind(),
            wanted.reason(),
            wanted.note(),
            wanted.blocks(),
            wanted.scope(),
            wanted.owner(),
            wanted.dueAt(),
            known.at())
        .equals(known);
  }

  /// Releases a hold. An order that waited for nothing else becomes valid with it.
  public static Decision<OrderEvent> release(OrderState state, ReleaseHold command) {
    return Standing.open(
        state,
        command,
        order ->
            ofHold(
                order,
                command.holdId(),
                (hold, _) ->
                    hold.open()
                        ? accept(lift(order, hold, command.reason(), command.note(), command.at()))
                        : alreadyDone(command.holdId())));
  }

  /// The release of an open hold, and the validation that may follow from it.
  public static List<OrderEvent> lift(
      OpenOrder order, Hold hold, String reason, String note, Instant at) {
    var released = new HoldReleased(order.orderId(), hold.placed().holdId(), reason, note, at);
    return !order.admission().validated() && order.holds().isLastBeforeValidation(hold)
        ? List.of(released, new OrderValidated(order.orderId(), BY_RELEASE, null, at))
        : List.of(released);
  }

  /// Finds a hold right, once.
  public static Decision<OrderEvent> uphold(OrderState state, UpholdHold command) {
    return Standing.open(
        state,
        command,
        order ->
            ofHold(
                order,
                command.holdId(),
                (hold, id) -> {
                  if (!hold.open()) {
                    return refuse(HOLD_RELEASED, id);
                  }
                  return hold.upheld() == null
                      ? accept(
                          new HoldUpheld(
                              order.orderId(), id, command.reason(), command.note(), command.at()))
                      : alreadyDone(id);
                }));
  }

  /// Makes work for a person of a hold that nobody decided in time.
  public static Decision<OrderEvent> escalate(OrderState state, EscalateHold command) {
    return Standing.open(
        state,
        command,
        order ->
            ofHold(
                order,
                command.holdId(),
                (hold, id) ->
                    hold.open() && hold.upheld() == null
                        ? Account.of(state, order, command.at())
                            .contradict(
                                Contradiction.HOLD_OVERDUE,
                                id,
                                "%s is not decided, owner %s"
                                    .formatted(hold.placed().reason(), hold.placed().owner()))
                            .done(id)
                        : alreadyDone(id)));
  }

  private static Decision<OrderEvent> ofHold(
      OpenOrder order, String holdId, BiFunction<Hold, String, Decision<OrderEvent>> rule) {
    return order
        .holds()
        .find(holdId)
        .map(hold -> rule.apply(hold, holdId))
        .orElseGet(() -> refuse(UNKNOWN_HOLD, holdId));
  }

  private static HoldPlaced placed(PlaceHold command) {
    return new HoldPlaced(
        command.orderId().value(),
        command.holdId(),
        Hold.MANUAL,
        command.reason(),
        command.note(),
        command.blocks().stream().sorted().toList(),
        command.scope(),
        command.owner(),
        command.dueAt(),
        command.at());
  }
}
