package io.throughline.order.fulfillment;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.FULFILLMENT_ORDER_ID_REUSED;
import static io.throughline.order.command.Refusal.NOT_RESERVED;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;

import io.throughline.decision.Decision;
import io.throughline.decision.DerivedId;
import io.throughline.order.command.CreateFulfillmentOrder;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Pile;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.UnitMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of releasing units to nodes. A request goes to one node; units of several nodes become
/// several requests.
public final class Releasing {

  private Releasing() {}

  /// Releases reserved units to their node. The same request again is done already.
  public static Decision<OrderEvent> create(OrderState state, CreateFulfillmentOrder command) {
    return Standing.open(
        state,
        command,
        order ->
            order
                .fulfillment()
                .find(command.fulfillmentOrderId())
                .map(known -> again(known.created(), command))
                .orElseGet(() -> create(order, command)));
  }

  private static Decision<OrderEvent> again(
      FulfillmentOrderCreated known, CreateFulfillmentOrder command) {
    return known.node().equals(command.node())
            && quantities(known.moves()).equals(wanted(command.units()))
        ? alreadyDone(command.fulfillmentOrderId())
        : refuse(FULFILLMENT_ORDER_ID_REUSED, command.fulfillmentOrderId());
  }

  private static Map<String, Integer> quantities(List<UnitMove> moves) {
    return moves.stream()
        .collect(Collectors.toMap(UnitMove::lineId, UnitMove::quantity, Integer::sum));
  }

  private static Map<String, Integer> wanted(List<LineUnits> units) {
    return units.stream().collect(Collectors.toMap(LineUnits::lineId, LineUnits::quantity));
  }

  private static Decision<OrderEvent> create(OpenOrder order, CreateFulfillmentOrder command) {
    for (var units : command.units()) {
      if (order.goods().line(units.lineId()).isEmpty()) {
        return refuse(UNKNOWN_LINE, units.lineId());
      }
    }
    for (var units : command.units()) {
      var hold = order.holds().blocking("release", units.lineId(), null);
      if (hold.isPresent()) {
        return refuse(BLOCKED_BY_HOLD, hold.get().placed().holdId());
      }
    }
    return release(order, command);
  }

  private static Decision<OrderEvent> release(OpenOrder order, CreateFulfillmentOrder command) {
    var moves = new ArrayList<UnitMove>();
    for (var units : command.units()) {
      var drawn =
          order
              .goods()
              .line(units.lineId())
              .map(
                  line ->
                      reservedAt(
                          order,
                          line,
                          command.node(),
                          units.quantity(),
                          command.fulfillmentOrderId()))
              .orElse(List.of());
      int found = drawn.stream().mapToInt(UnitMove::quantity).sum();
      if (found < units.quantity()) {
        return refuse(
            NOT_RESERVED,
            "%d of line %s are reserved at %s".formatted(found, units.lineId(), command.node()));
      }
      moves.addAll(drawn);
    }
    return accept(
        new FulfillmentOrderCreated(
            order.orderId(),
            command.fulfillmentOrderId(),
            command.node(),
            moves,
            null,
            command.at()));
  }

  private static List<UnitMove> reservedAt(
      OpenOrder order, LineProgress line, String node, int quantity, String fulfillmentOrderId) {
    return line.draw(
        quantity,
        List.of(Bucket.RESERVED),
        pile -> node.equals(node(order, line, pile)),
        Bucket.RELEASED,
        Belonging.fulfillmentOrder(fulfillmentOrderId));
  }

  private static @Nullable String node(OpenOrder order, LineProgress line, Pile pile) {
    var reservation = pile.reservationId();
    var sku = line.sku();
    return reservation == null || sku == null
        ? null
        : order.reservations().node(reservation, sku).orElse(null);
  }

  /// The requests that release everything that is reserved and not held: one for each node, by the
  /// nodes' ids. Their ids follow from how many there were before.
  public static List<OrderEvent> everything(
      OpenOrder order, @Nullable String policyVersion, Instant at) {
    var requests = new ArrayList<OrderEvent>();
    int number = order.fulfillment().orders().size();
    for (var node : nodes(order)) {
      number++;
      var id = DerivedId.of(order.orderId(), "fulfillment", String.valueOf(number)).toString();
      var moves =
          order.goods().lines().values().stream()
              .filter(line -> releasable(order, line))
              .flatMap(line -> reservedAt(order, line, node, line.quantity(), id).stream())
              .toList();
      requests.add(
          new FulfillmentOrderCreated(order.orderId(), id, node, moves, policyVersion, at));
    }
    return requests;
  }

  private static Set<String> nodes(OpenOrder order) {
    var nodes = new TreeSet<String>();
    for (var line : order.goods().lines().values()) {
      if (releasable(order, line)) {
        for (var pile : line.piles().keySet()) {
          var node = pile.bucket() == Bucket.RESERVED ? node(order, line, pile) : null;
          if (node != null) {
            nodes.add(node);
          }
        }
      }
    }
    return nodes;
  }

  private static boolean releasable(OpenOrder order, LineProgress line) {
    return order.holds().blocking("release", line.lineId(), null).isEmpty();
  }
}
