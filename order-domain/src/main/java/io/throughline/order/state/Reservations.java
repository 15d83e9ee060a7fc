package io.throughline.order.state;

import io.throughline.order.event.OrderReserved;
import io.throughline.order.event.ReservationDeclined;
import io.throughline.order.event.ReservationEvent;
import io.throughline.order.event.ReservationExpired;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.UnitsBackordered;
import io.throughline.order.event.UnitsReserved;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// All stock that was ever asked for.
///
/// @param byId reservations by id, in the order of asking
/// @param unasked answers to what was never asked, as {@code reservation/SKU}
public record Reservations(Map<String, Reservation> byId, Set<String> unasked) {

  static final Reservations NONE = new Reservations(Map.of(), Set.of());

  /// A reservation; empty when there is none of this id.
  public Optional<Reservation> find(String reservationId) {
    return Optional.ofNullable(byId.get(reservationId));
  }

  /// Units of a line that were asked for and not answered yet.
  public int pending(String lineId) {
    return byId.values().stream()
        .mapToInt(reservation -> reservation.pending().getOrDefault(lineId, 0))
        .sum();
  }

  /// Where stock of this SKU was promised; empty when it was not.
  public Optional<String> node(String reservationId, String sku) {
    return find(reservationId).map(reservation -> reservation.nodes().get(sku));
  }

  /// Whether the stock item of this SKU answered, asked or not.
  public boolean answered(String reservationId, String sku) {
    return find(reservationId)
        .map(known -> known.answered().contains(sku))
        .orElseGet(() -> unasked.contains(reservationId + "/" + sku));
  }

  Reservations evolve(ReservationEvent event) {
    return switch (event) {
      case ReservationRequested requested ->
          new Reservations(
              Entries.with(byId, requested.reservationId(), Reservation.of(requested)), unasked);
      case UnitsReserved reserved ->
          change(
              reserved.reservationId(), known -> known.promised(reserved.sku(), reserved.node()));
      case ReservationDeclined declined -> answer(declined.reservationId(), declined.sku());
      case ReservationReleased released -> released(released);
      case ReservationRevoked revoked ->
          change(revoked.reservationId(), known -> known.revoked(revoked));
      case OrderReserved _, UnitsBackordered _, ReservationExpired _ -> this;
    };
  }

  private Reservations released(ReservationReleased released) {
    var changed = this;
    for (var surplus : released.surplus()) {
      changed = changed.answer(released.reservationId(), surplus.sku());
    }
    return changed;
  }

  private Reservations answer(String reservationId, String sku) {
    return byId.containsKey(reservationId)
        ? change(reservationId, known -> known.answered(sku))
        : new Reservations(byId, Entries.with(unasked, reservationId + "/" + sku));
  }

  private Reservations change(String reservationId, UnaryOperator<Reservation> change) {
    return find(reservationId)
        .map(
            known ->
                new Reservations(Entries.with(byId, reservationId, change.apply(known)), unasked))
        .orElse(this);
  }
}
