package io.throughline.order.change;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.ALREADY_RELEASED;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.CHANGE_ID_REUSED;
import static io.throughline.order.command.Refusal.CURRENCY_MISMATCH;
import static io.throughline.order.command.Refusal.PRICE_MISSING;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;

import io.throughline.decision.Decision;
import io.throughline.order.cancellation.Worth;
import io.throughline.order.command.ChangeAddress;
import io.throughline.order.command.ChangeQuantity;
import io.throughline.order.event.AddressChanged;
import io.throughline.order.event.ChangeEvent;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// The rules of changing an order. As soon as a node has any unit of it, only canceling is left.
public final class Changing {

  private Changing() {}

  /// Sends the goods somewhere else.
  public static Decision<OrderEvent> address(OrderState state, ChangeAddress command) {
    return Standing.open(
        state,
        command,
        order ->
            again(order, command.changeId(), known -> saysTheSame(known, command))
                .or(() -> barred(order))
                .orElseGet(
                    () ->
                        accept(
                            new AddressChanged(
                                order.orderId(),
                                command.changeId(),
                                command.shipTo(),
                                command.person(),
                                command.reason(),
                                command.at()))));
  }

  private static boolean saysTheSame(ChangeEvent known, ChangeAddress command) {
    return known instanceof AddressChanged earlier
        && Objects.equals(earlier.shipTo(), command.shipTo())
        && Objects.equals(earlier.person(), command.person())
        && earlier.reason().equals(command.reason());
  }

  /// Adds units of a line, or takes some away.
  public static Decision<OrderEvent> quantity(OrderState state, ChangeQuantity command) {
    return Standing.open(
        state,
        command,
        order ->
            again(order, command.changeId(), known -> saysTheSame(known, command))
                .orElseGet(
                    () ->
                        order
                            .goods()
                            .line(command.lineId())
                            .map(
                                line ->
                                    barred(order).orElseGet(() -> quantity(order, line, command)))
                            .orElseGet(() -> refuse(UNKNOWN_LINE, command.lineId()))));
  }

  private static boolean saysTheSame(ChangeEvent known, ChangeQuantity command) {
    return known instanceof LineQuantityChanged earlier
        && earlier.lineId().equals(command.lineId())
        && earlier.after() == command.quantity()
        && (earlier.after() < earlier.before() || Objects.equals(earlier.added(), command.added()))
        && earlier.reason().equals(command.reason());
  }

  private static Decision<OrderEvent> quantity(
      OpenOrder order, LineProgress line, ChangeQuantity command) {
    int before = line.quantity() - line.in(Bucket.CANCELED);
    if (command.quantity() == before) {
      return alreadyDone(command.changeId());
    }
    return command.quantity() > before
        ? more(order, before, command)
        : fewer(order, line, before, command);
  }

  private static Decision<OrderEvent> more(OpenOrder order, int before, ChangeQuantity command) {
    var added = command.added();
    if (added == null) {
      return refuse(PRICE_MISSING, command.lineId());
    }
    return order.ledger().counts(added)
        ? accept(changed(order, before, command))
        : refuse(CURRENCY_MISMATCH, added.toString());
  }

  private static Decision<OrderEvent> fewer(
      OpenOrder order, LineProgress line, int before, ChangeQuantity command) {
    var moves =
        line.draw(
            before - command.quantity(),
            List.of(Bucket.OPEN, Bucket.BACKORDERED, Bucket.RESERVED),
            _ -> true,
            Bucket.CANCELED,
            Belonging.SAME);
    return accept(
        changed(order, before, command),
        Worth.canceled(order, command.changeId(), command.reason(), moves, command.at()));
  }

  private static LineQuantityChanged changed(OpenOrder order, int before, ChangeQuantity command) {
    return new LineQuantityChanged(
        order.orderId(),
        command.changeId(),
        command.lineId(),
        before,
        command.quantity(),
        command.quantity() > before ? command.added() : null,
        command.reason(),
        command.at());
  }

  private static Optional<Decision<OrderEvent>> again(
      OpenOrder order, String changeId, Predicate<ChangeEvent> same) {
    return Optional.ofNullable(order.changes().get(changeId))
        .map(
            known -> same.test(known) ? alreadyDone(changeId) : refuse(CHANGE_ID_REUSED, changeId));
  }

  private static Optional<Decision<OrderEvent>> barred(OpenOrder order) {
    var hold = order.holds().blocking("change");
    if (hold.isPresent()) {
      return Optional.of(refuse(BLOCKED_BY_HOLD, hold.get().placed().holdId()));
    }
    var untouched = EnumSet.copyOf(Bucket.FREE);
    untouched.add(Bucket.CANCELED);
    return order.goods().in(EnumSet.complementOf(untouched)) > 0
        ? Optional.of(refuse(ALREADY_RELEASED, order.orderId()))
        : Optional.empty();
  }
}
