package io.throughline.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The units of one order, counted from its events. Rule: DOMAIN section 2.
final class UnitBook {

  private static final Set<String> TERMINAL = Set.of("DELIVERED", "CANCELED", "LOST", "RETURNED");

  /// Ways that units may take, whatever the event is called.
  private static final Set<String> WAYS =
      Set.of(
          "OPEN>BACKORDERED",
          "OPEN>RESERVED",
          "OPEN>DELIVERED", // what needs no shipping
          "OPEN>SHIPPED", // shipped without release: a fact, beside an anomaly
          "OPEN>CANCELED",
          "BACKORDERED>OPEN",
          "BACKORDERED>RESERVED",
          "BACKORDERED>SHIPPED",
          "BACKORDERED>CANCELED",
          "RESERVED>OPEN",
          "RESERVED>RELEASED",
          "RESERVED>SHIPPED",
          "RESERVED>CANCELED",
          "RELEASED>OPEN",
          "RELEASED>PICKED",
          "RELEASED>PACKED",
          "RELEASED>SHIPPED",
          "RELEASED>CANCELED",
          "PICKED>OPEN",
          "PICKED>PACKED",
          "PICKED>SHIPPED",
          "PICKED>CANCELED",
          "PACKED>OPEN",
          "PACKED>SHIPPED",
          "PACKED>CANCELED",
          "SHIPPED>PACKED",
          "SHIPPED>DELIVERED",
          "SHIPPED>LOST",
          "SHIPPED>RETURNED",
          "DELIVERED>RETURNED");

  /// Ways of single events that are narrower than what units may do at all.
  private static final Map<String, Set<String>> NARROWER =
      Map.ofEntries(
          Map.entry("UnitsReserved", Set.of("OPEN>RESERVED", "BACKORDERED>RESERVED")),
          Map.entry("UnitsBackordered", Set.of("OPEN>BACKORDERED")),
          Map.entry("ReservationReleased", Set.of("RESERVED>OPEN")),
          Map.entry("ReservationExpired", Set.of("RESERVED>OPEN")),
          Map.entry("ReservationRevoked", Set.of("RESERVED>OPEN")),
          Map.entry("FulfillmentOrderCreated", Set.of("RESERVED>RELEASED")),
          Map.entry("UnitsPicked", Set.of("RELEASED>PICKED")),
          Map.entry("UnitsPacked", Set.of("RELEASED>PACKED", "PICKED>PACKED")),
          Map.entry("ShipmentVoided", Set.of("SHIPPED>PACKED")),
          Map.entry("ParcelLost", Set.of("SHIPPED>LOST")),
          Map.entry("ReturnDispositioned", Set.of("SHIPPED>RETURNED", "DELIVERED>RETURNED")));

  private final Map<String, Map<String, Integer>> lines = new LinkedHashMap<>();
  private final Map<String, Integer> ordered = new LinkedHashMap<>();

  void receive(EventRow event) {
    for (var line : event.payload().path("terms").path("lines")) {
      add(line);
    }
  }

  /// A line with its units, which are open.
  void add(JsonNode line) {
    var id = line.path("lineId").asString("");
    int quantity = line.path("quantity").asInt(0);
    ordered.put(id, quantity);
    lines.put(id, new TreeMap<>(Map.of("OPEN", quantity)));
  }

  /// Units that came new to a line.
  void grow(String line, int units, OrderFindings found) {
    if (!ordered.containsKey(line)) {
      found.broken(Promise.P13, "line %s is not of this order".formatted(line));
      return;
    }
    ordered.merge(line, units, Integer::sum);
    units(line).merge("OPEN", units, Integer::sum);
  }

  void move(EventRow event, OrderFindings found) {
    var ways = NARROWER.getOrDefault(event.type(), WAYS);
    for (var move : event.moves()) {
      if (!ways.contains(move.way())) {
        found.broken(Promise.P11, "%s moves units %s".formatted(event.type(), move.way()));
      }
      if (!ordered.containsKey(move.line())) {
        found.broken(Promise.P13, "line %s is not of this order".formatted(move.line()));
        continue;
      }
      int there = units(move.line()).getOrDefault(move.from(), 0);
      if (move.quantity() <= 0 || there < move.quantity()) {
        found.broken(
            Promise.P13,
            "%d units of line %s leave %s, where %d are"
                .formatted(move.quantity(), move.line(), move.from(), there));
      }
      units(move.line()).put(move.from(), there - move.quantity());
      units(move.line()).merge(move.to(), move.quantity(), Integer::sum);
    }
  }

  /// Whether every unit is where it ends.
  boolean complete() {
    return lines.values().stream()
        .flatMap(units -> units.entrySet().stream())
        .allMatch(entry -> entry.getValue() == 0 || TERMINAL.contains(entry.getKey()));
  }

  /// Units of all lines together.
  int total() {
    return ordered.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Units of all lines by bucket, without empty ones.
  Map<String, Integer> byBucket() {
    var sums = new TreeMap<String, Integer>();
    lines
        .values()
        .forEach(line -> line.forEach((at, units) -> sums.merge(at, units, Integer::sum)));
    sums.values().removeIf(units -> units == 0);
    return sums;
  }

  /// Units by line and bucket, without empty ones.
  Map<String, Map<String, Integer>> byLine() {
    var copy = new TreeMap<String, Map<String, Integer>>();
    lines.forEach(
        (line, units) -> {
          var some = new TreeMap<>(units);
          some.values().removeIf(count -> count == 0);
          copy.put(line, some);
        });
    return copy;
  }

  private Map<String, Integer> units(String line) {
    return lines.computeIfAbsent(line, _ -> new TreeMap<>());
  }
}
