package io.throughline.order.fulfillment;

import static io.throughline.decision.Decision.alreadyDone;

import io.throughline.decision.Decision;
import io.throughline.order.cancellation.Agreement;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.ReportsUnits;
import io.throughline.order.event.UnitsPacked;
import io.throughline.order.event.UnitsPicked;
import io.throughline.order.event.UnitsShortPicked;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules by which a node's reports are taken: they are facts.
public final class NodeWork {

  private NodeWork() {}

  /// Records that units were taken off the shelf.
  public static Decision<OrderEvent> picked(OrderState state, RecordPick command) {
    return Standing.known(
        state,
        command,
        order -> {
          var moves =
              moves(
                  order,
                  command.units(),
                  command.fulfillmentOrderId(),
                  List.of(Bucket.RELEASED),
                  Bucket.PICKED);
          var event =
              new UnitsPicked(
                  order.orderId(),
                  command.pickId(),
                  command.fulfillmentOrderId(),
                  command.units(),
                  moves,
                  command.occurredAt(),
                  command.at());
          return report(
              Account.of(state, order, command.at()),
              order,
              command.pickId(),
              event,
              Contradiction.PICKED_MORE_THAN_RELEASED);
        });
  }

  /// Records that units were not found: they are open again.
  public static Decision<OrderEvent> missed(OrderState state, RecordShortage command) {
    return Standing.known(
        state,
        command,
        order -> {
          var moves =
              moves(
                  order,
                  command.units(),
                  command.fulfillmentOrderId(),
                  List.of(Bucket.RELEASED, Bucket.PICKED),
                  Bucket.OPEN);
          var event =
              new UnitsShortPicked(
                  order.orderId(),
                  command.shortageId(),
                  command.fulfillmentOrderId(),
                  node(order, command.fulfillmentOrderId()),
                  command.units(),
                  command.reason(),
                  moves,
                  command.occurredAt(),
                  command.at());
          return report(
              Account.of(state, order, command.at()),
              order,
              command.shortageId(),
              event,
              Contradiction.SHORT_OF_MORE_THAN_RELEASED);
        });
  }

  private static @Nullable String node(OpenOrder order, String fulfillmentOrderId) {
    return order
        .fulfillment()
        .find(fulfillmentOrderId)
        .map(known -> known.created().node())
        .orElse(null);
  }

  /// Records that units were packed. A node may skip the scan of picking.
  public static Decision<OrderEvent> packed(OrderState state, RecordPack command) {
    return Standing.known(
        state,
        command,
        order -> {
          var moves =
              moves(
                  order,
                  command.units(),
                  command.fulfillmentOrderId(),
                  List.of(Bucket.PICKED, Bucket.RELEASED),
                  Bucket.PACKED);
          var event =
              new UnitsPacked(
                  order.orderId(),
                  command.packId(),
                  command.fulfillmentOrderId(),
                  command.units(),
                  moves,
                  command.occurredAt(),
                  command.at());
          return report(
              Account.of(state, order, command.at()),
              order,
              command.packId(),
              event,
              Contradiction.PACKED_MORE_THAN_RELEASED);
        });
  }

  /// Takes a report, once.
  ///
  /// @param tooMuch what it contradicts when not all units could be moved
  private static <E extends FulfillmentEvent & ReportsUnits> Decision<OrderEvent> report(
      Account account, OpenOrder order, String id, E event, Contradiction tooMuch) {
    var known = order.fulfillment().report(event.getClass(), id);
    if (known.isPresent()) {
      return saysTheSame(known.get(), event)
          ? alreadyDone(id)
          : account
              .contradict(Contradiction.FACT_ID_REUSED, id, "another report of this id")
              .done(id);
    }
    account.tell(event);
    if (event instanceof UnitsShortPicked missed) {
      Agreement.settle(account, "NOT_FOUND", missed.occurredAt(), missed.at());
    }
    int reported = event.units().stream().mapToInt(LineUnits::quantity).sum();
    int moved = event.moves().stream().mapToInt(UnitMove::quantity).sum();
    if (order.fulfillment().find(event.fulfillmentOrderId()).isEmpty()) {
      account.contradict(Contradiction.UNKNOWN_FULFILLMENT_ORDER, id, event.fulfillmentOrderId());
    } else if (moved < reported) {
      account.contradict(tooMuch, id, "%d units of %d".formatted(reported - moved, reported));
    }
    return account.done(id);
  }

  private static boolean saysTheSame(FulfillmentEvent known, ReportsUnits told) {
    return known instanceof ReportsUnits earlier
        && earlier.fulfillmentOrderId().equals(told.fulfillmentOrderId())
        && LineUnits.same(earlier.units(), told.units());
  }

  private static List<UnitMove> moves(
      OpenOrder order,
      List<LineUnits> units,
      String fulfillmentOrderId,
      List<Bucket> from,
      Bucket to) {
    return order
        .goods()
        .draw(
            units,
            from,
            pile -> fulfillmentOrderId.equals(pile.fulfillmentOrderId()),
            to,
            Belonging.SAME);
  }
}
