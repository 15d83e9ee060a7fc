package io.throughline.simulation;

import static io.throughline.simulation.Violation.unless;

import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.UnitMove;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The units of one order, counted from its events alone. Rule: DOMAIN section 2, PROMISES P11 and
/// P13.
final class UnitBook {

  /// Which event may take units from where to where.
  private static final Map<String, Set<String>> MOVES =
      Map.ofEntries(
          Map.entry("UnitsReserved", Set.of("OPEN>RESERVED", "BACKORDERED>RESERVED")),
          Map.entry("UnitsBackordered", Set.of("OPEN>BACKORDERED")),
          Map.entry("ReservationReleased", Set.of("RESERVED>OPEN")),
          Map.entry("ReservationExpired", Set.of("RESERVED>OPEN")),
          Map.entry("ReservationRevoked", Set.of("RESERVED>OPEN")),
          Map.entry("FulfillmentOrderCreated", Set.of("RESERVED>RELEASED")),
          Map.entry(
              "FulfillmentRequestRejected", Set.of("RELEASED>OPEN", "PICKED>OPEN", "PACKED>OPEN")),
          Map.entry("UnitsPicked", Set.of("RELEASED>PICKED")),
          Map.entry("UnitsShortPicked", Set.of("RELEASED>OPEN", "PICKED>OPEN")),
          Map.entry("UnitsPacked", Set.of("RELEASED>PACKED", "PICKED>PACKED")),
          Map.entry("OrderShipped", Set.of("RELEASED>SHIPPED", "PICKED>SHIPPED", "PACKED>SHIPPED")),
          Map.entry("ShipmentVoided", Set.of("SHIPPED>PACKED")),
          Map.entry("UnitsDelivered", Set.of("SHIPPED>DELIVERED", "OPEN>DELIVERED")),
          Map.entry("ParcelLost", Set.of("SHIPPED>LOST")),
          Map.entry("ReturnDispositioned", Set.of("DELIVERED>RETURNED", "SHIPPED>RETURNED")),
          Map.entry(
              "UnitsCanceled",
              Set.of(
                  "OPEN>CANCELED",
                  "BACKORDERED>CANCELED",
                  "RESERVED>CANCELED",
                  "RELEASED>CANCELED",
                  "PICKED>CANCELED",
                  "PACKED>CANCELED")));

  private static final Set<Bucket> UNRELEASED =
      EnumSet.of(Bucket.OPEN, Bucket.BACKORDERED, Bucket.RESERVED);
  private static final Set<Bucket> ENDS =
      EnumSet.of(Bucket.DELIVERED, Bucket.CANCELED, Bucket.LOST, Bucket.RETURNED);
  private static final Set<Bucket> WITH_STOCK =
      EnumSet.of(Bucket.RESERVED, Bucket.RELEASED, Bucket.PICKED, Bucket.PACKED);

  private final Map<String, OrderLine> lines = new LinkedHashMap<>();
  private final Map<String, Integer> ordered = new LinkedHashMap<>();
  private final Map<String, EnumMap<Bucket, Integer>> units = new LinkedHashMap<>();
  private final Map<String, Integer> promised = new HashMap<>();

  void received(OrderReceived event) {
    for (var line : event.terms().lines()) {
      lines.put(line.lineId(), line);
      ordered.put(line.lineId(), line.quantity());
      units.put(line.lineId(), new EnumMap<>(Map.of(Bucket.OPEN, line.quantity())));
    }
  }

  void changed(LineQuantityChanged event) {
    int more = event.after() - event.before();
    unless(
        live(event.lineId()) == event.before(),
        "LIVE_UNITS",
        "%s of %s",
        event,
        units(event.lineId()));
    if (more > 0) {
      ordered.merge(event.lineId(), more, Integer::sum);
      units(event.lineId()).merge(Bucket.OPEN, more, Integer::sum);
    }
  }

  /// One line more: its units are open.
  void added(OrderLine line) {
    unless(lines.put(line.lineId(), line) == null, "ADDED_ONCE", "%s", line);
    ordered.put(line.lineId(), line.quantity());
    units.put(line.lineId(), new EnumMap<>(Map.of(Bucket.OPEN, line.quantity())));
  }

  /// @param explained whether an anomaly stands beside the event
  void moved(MovesUnits event, boolean explained) {
    for (var move : event.moves()) {
      allowed(event, move, explained);
      apply(move);
    }
    ordered.forEach(
        (line, quantity) ->
            unless(
                units(line).values().stream().mapToInt(Integer::intValue).sum() == quantity,
                "UNITS_CONSERVED",
                "%s has %s of %s",
                line,
                units(line),
                quantity));
  }

  private void allowed(MovesUnits event, UnitMove move, boolean explained) {
    var name = event.getClass().getSimpleName();
    boolean unreleased =
        event instanceof OrderShipped
            && UNRELEASED.contains(move.from())
            && move.to() == Bucket.SHIPPED;
    unless(
        unreleased
            ? explained
            : MOVES.getOrDefault(name, Set.of()).contains(move.from() + ">" + move.to()),
        "MOVE_NOT_ALLOWED",
        "%s does %s",
        name,
        move);
    unless(
        !(event instanceof UnitsDelivered) || move.from() != Bucket.OPEN || needsNoShipping(move),
        "DELIVERED_UNSHIPPED",
        "%s",
        move);
  }

  private boolean needsNoShipping(UnitMove move) {
    var line = lines.get(move.lineId());
    return line != null && !line.requiresShipping();
  }

  private void apply(UnitMove move) {
    int left = units(move.lineId()).getOrDefault(move.from(), 0) - move.quantity();
    unless(move.quantity() > 0 && left >= 0, "UNITS_FROM_NOWHERE", "%s", move);
    units(move.lineId()).put(move.from(), left);
    units(move.lineId()).merge(move.to(), move.quantity(), Integer::sum);
    var reservation = move.reservationId();
    if (reservation != null) {
      var key = reservation + " " + move.sku();
      boolean had = WITH_STOCK.contains(move.from());
      boolean has = WITH_STOCK.contains(move.to()) && move.from() != Bucket.SHIPPED;
      int change = (has ? move.quantity() : 0) - (had ? move.quantity() : 0);
      promised.merge(key, change, Integer::sum);
    }
  }

  private EnumMap<Bucket, Integer> units(String lineId) {
    var found = units.get(lineId);
    if (found == null) {
      throw new Violation("UNKNOWN_LINE", lineId);
    }
    return found;
  }

  /// Units of a line that were not canceled.
  int live(String lineId) {
    return ordered.getOrDefault(lineId, 0) - in(lineId, Bucket.CANCELED);
  }

  int in(String lineId, Bucket bucket) {
    return units(lineId).getOrDefault(bucket, 0);
  }

  boolean complete() {
    return ordered.entrySet().stream()
        .allMatch(
            line -> ENDS.stream().mapToInt(end -> in(line.getKey(), end)).sum() == line.getValue());
  }

  boolean everythingCanceled() {
    return ordered.keySet().stream().allMatch(line -> live(line) == 0);
  }

  List<OrderLine> lines() {
    return List.copyOf(lines.values());
  }

  /// Units by reservation and SKU whose stock must still be promised.
  Map<String, Integer> promised() {
    return promised;
  }

  /// Where every unit stands, and nothing of how it came there.
  Map<String, EnumMap<Bucket, Integer>> standing() {
    var standing = new LinkedHashMap<String, EnumMap<Bucket, Integer>>();
    units.forEach(
        (line, buckets) -> {
          var some = new EnumMap<>(buckets);
          some.values().removeIf(count -> count == 0);
          standing.put(line, some);
        });
    return standing;
  }

  /// Whether an event of an order moves anything.
  static boolean moves(OrderEvent event) {
    return event instanceof MovesUnits units && !units.moves().isEmpty();
  }
}
