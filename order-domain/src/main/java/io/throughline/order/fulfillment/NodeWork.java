package io.throughline.order.fulfillment;

import static io.throughline.decision.Decision.alreadyDone;

import io.throughline.decision.Decision;
import io.throughline.order.cancellation.Agreement;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.event.FulfillmentEvent;
import io.throughline.order.event.OrderEvent;
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
import java.util.function.Predicate;
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
              new Report(
                  command.pickId(),
                  command.fulfillmentOrderId(),
                  command.units(),
                  event,
                  Contradiction.PICKED_MORE_THAN_RELEASED,
                  known ->
                      known instanceof UnitsPicked earlier
                          && earlier.fulfillmentOrderId().equals(command.fulfillmentOrderId())
                          && LineUnits.same(earlier.units(), command.units())),
              moves);
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
              new Report(
                  command.shortageId(),
                  command.fulfillmentOrderId(),
                  command.units(),
                  event,
                  Contradiction.SHORT_OF_MORE_THAN_RELEASED,
                  known ->
                      known instanceof UnitsShortPicked earlier
                          && earlier.fulfillmentOrderId().equals(command.fulfillmentOrderId())
                          && LineUnits.same(earlier.units(), command.units())),
              moves);
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
              new Report(
                  command.packId(),
                  command.fulfillmentOrderId(),
                  command.units(),
                  event,
                  Contradiction.PACKED_MORE_THAN_RELEASED,
                  known ->
                      known instanceof UnitsPacked earlier
                          && earlier.fulfillmentOrderId().equals(command.fulfillmentOrderId())
                          && LineUnits.same(earlier.units(), command.units())),
              moves);
        });
  }

  /// What a node reports.
  ///
  /// @param id the report's
  /// @param units what it is about
  /// @param event what is recorded
  /// @param tooMuch what it contradicts when not all units could be moved
  /// @param same whether an earlier report says the same
  private record Report(
      String id,
      String fulfillmentOrderId,
      List<LineUnits> units,
      FulfillmentEvent event,
      Contradiction tooMuch,
      Predicate<FulfillmentEvent> same) {}

  private static Decision<OrderEvent> report(
      Account account, OpenOrder order, Report report, List<UnitMove> moves) {
    var known = order.fulfillment().report(report.event.getClass(), report.id);
    if (known.isPresent()) {
      return report.same.test(known.get())
          ? alreadyDone(report.id)
          : account
              .contradict(Contradiction.FACT_ID_REUSED, report.id, "another report of this id")
              .done(report.id);
    }
    account.tell(report.event);
    if (report.event instanceof UnitsShortPicked missed) {
      Agreement.settle(account, "NOT_FOUND", missed.occurredAt(), missed.at());
    }
    int reported = report.units.stream().mapToInt(LineUnits::quantity).sum();
    int moved = moves.stream().mapToInt(UnitMove::quantity).sum();
    if (order.fulfillment().find(report.fulfillmentOrderId).isEmpty()) {
      account.contradict(
          Contradiction.UNKNOWN_FULFILLMENT_ORDER, report.id, report.fulfillmentOrderId);
    } else if (moved < reported) {
      account.contradict(
          report.tooMuch, report.id, "%d units of %d".formatted(reported - moved, reported));
    }
    return account.done(report.id);
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
