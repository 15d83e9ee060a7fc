package io.throughline.order.hold;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.HOLD_ID_REUSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_HOLD;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.decision.Decision;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.ReleaseHold;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.state.Hold;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.NotReceived;
import io.throughline.order.state.OrderState.Open;
import io.throughline.order.state.OrderState.Rejected;

/// The rules of placing and releasing holds.
public final class Holds {

  /// What an {@code OrderValidated} names as its rules when a person released the last hold.
  public static final String BY_RELEASE = "release-of-last-hold";

  private Holds() {}

  /// Places a hold on an order that is not rejected. The same hold again is done already; the same
  /// id with another content is refused.
  public static Decision<OrderEvent> place(OrderState state, PlaceHold command) {
    return switch (state) {
      case NotReceived() -> refuse(UNKNOWN_ORDER, command.orderId().value());
      case Rejected rejected -> refuse(ORDER_REJECTED, rejected.received().orderId());
      case Open open -> place(open, placed(command));
    };
  }

  private static Decision<OrderEvent> place(Open open, HoldPlaced wanted) {
    var known = open.holds().get(wanted.holdId());
    if (known == null) {
      return accept(wanted);
    }
    return saysTheSame(known.placed(), wanted)
        ? alreadyDone(wanted.holdId())
        : refuse(HOLD_ID_REUSED, wanted.holdId());
  }

  /// A repeat may come later than the first: its time does not count.
  private static boolean saysTheSame(HoldPlaced known, HoldPlaced wanted) {
    return known.kind().equals(wanted.kind())
        && known.reason().equals(wanted.reason())
        && known.note().equals(wanted.note())
        && known.blocks().equals(wanted.blocks())
        && known.owner().equals(wanted.owner());
  }

  /// Releases a hold. An order that waited for nothing else becomes valid with it.
  public static Decision<OrderEvent> release(OrderState state, ReleaseHold command) {
    return switch (state) {
      case NotReceived() -> refuse(UNKNOWN_ORDER, command.orderId().value());
      case Rejected rejected -> refuse(ORDER_REJECTED, rejected.received().orderId());
      case Open open -> release(open, command);
    };
  }

  private static Decision<OrderEvent> release(Open open, ReleaseHold command) {
    var hold = open.holds().get(command.holdId());
    if (hold == null) {
      return refuse(UNKNOWN_HOLD, command.holdId());
    }
    if (!hold.open()) {
      return alreadyDone(command.holdId());
    }
    var orderId = command.orderId().value();
    var released =
        new HoldReleased(orderId, command.holdId(), command.reason(), command.note(), command.at());
    return open.isLastBeforeValidation(hold)
        ? accept(released, new OrderValidated(orderId, BY_RELEASE, command.at()))
        : accept(released);
  }

  private static HoldPlaced placed(PlaceHold command) {
    return new HoldPlaced(
        command.orderId().value(),
        command.holdId(),
        Hold.MANUAL,
        command.reason(),
        command.note(),
        command.blocks().stream().sorted().toList(),
        command.owner(),
        command.dueAt(),
        command.at());
  }
}
