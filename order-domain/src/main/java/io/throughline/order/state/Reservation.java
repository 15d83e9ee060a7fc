package io.throughline.order.state;

import io.throughline.order.event.ReservationRequested;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.terms.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Stock that was asked for, as deciders see it.
///
/// @param requested the event that asked
/// @param nodes where stock was promised, by SKU
/// @param answered SKUs whose stock item answered
/// @param revocations the stock item's events that took stock back
/// @param revokedEarly units that were taken back before their promise was heard of, by SKU
public record Reservation(
    ReservationRequested requested,
    Map<String, String> nodes,
    Set<String> answered,
    Set<String> revocations,
    Map<String, Integer> revokedEarly) {

  static Reservation of(ReservationRequested requested) {
    return new Reservation(requested, Map.of(), Set.of(), Set.of(), Map.of());
  }

  /// What is wanted of this SKU.
  public List<Need> needs(String sku) {
    return requested.needs().stream().filter(need -> need.sku().equals(sku)).toList();
  }

  /// Units that were asked for and not answered yet, by line.
  public Map<String, Integer> pending() {
    return requested.needs().stream()
        .filter(need -> !answered.contains(need.sku()))
        .collect(Collectors.toMap(Need::lineId, Need::quantity, Integer::sum, LinkedHashMap::new));
  }

  Reservation promised(String sku, String node) {
    return new Reservation(
        requested,
        Entries.with(nodes, sku, node),
        Entries.with(answered, sku),
        revocations,
        revokedEarly);
  }

  Reservation answered(String sku) {
    return new Reservation(
        requested, nodes, Entries.with(answered, sku), revocations, revokedEarly);
  }

  Reservation revoked(ReservationRevoked event) {
    int early = answered.contains(event.sku()) ? 0 : event.quantity();
    return new Reservation(
        requested,
        nodes,
        answered,
        Entries.with(revocations, event.revocationId()),
        Entries.with(revokedEarly, event.sku(), revokedEarly.getOrDefault(event.sku(), 0) + early));
  }
}
