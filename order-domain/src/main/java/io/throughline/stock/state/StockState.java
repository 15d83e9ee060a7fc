package io.throughline.stock.state;

import io.throughline.stock.event.SafetyStockSet;
import io.throughline.stock.event.StockAdjusted;
import io.throughline.stock.event.StockAnomalyRecorded;
import io.throughline.stock.event.StockConsumed;
import io.throughline.stock.event.StockCounted;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.event.StockReceived;
import io.throughline.stock.event.StockReleased;
import io.throughline.stock.event.StockReservationDeclined;
import io.throughline.stock.event.StockReservationRevoked;
import io.throughline.stock.event.StockReserved;
import org.jspecify.annotations.Nullable;

/// The stock of an item as its events left it.
///
/// @param nodes its units by node
/// @param open the open reservations by id
/// @param answered the most recent reservation ids that hold nothing: declined, or closed
/// @param facts the most recent facts and releases by their keys
/// @param granted how many reservations were ever granted
public record StockState(
    PersistentMap<NodeStock> nodes,
    PersistentMap<Reservation> open,
    Recent<Answer> answered,
    Recent<String> facts,
    long granted) {

  /// No event yet.
  public static StockState none() {
    return new StockState(
        PersistentMap.empty(), PersistentMap.empty(), Recent.none(), Recent.none(), 0);
  }

  /// The item's units at a node: none when it never heard of it.
  public NodeStock at(String node) {
    var known = nodes.get(node);
    return known == null ? NodeStock.none(node) : known;
  }

  /// What a reservation id stands for, open or not; null when it was never heard, or too long ago.
  public @Nullable Answer answer(String reservationId) {
    var reservation = open.get(reservationId);
    return reservation == null ? answered.get(reservationId) : reservation.answer();
  }

  /// How many entries it holds, as a measure of the memory it takes.
  public int weight() {
    return nodes.size() + open.size() + answered.entries().size() + facts.entries().size();
  }

  /// The state after one more event. Total, without rules: history is not argued with.
  ///
  /// @throws IllegalStateException when the history cannot be, such as units taken from a
  ///   reservation that does not hold them
  public static StockState evolve(StockState state, StockEvent event) {
    return switch (event) {
      case StockReceived received -> state.with(received);
      case StockCounted counted ->
          state.onHand(counted.node(), counted.counted()).remembering(Fact.of(counted));
      case StockAdjusted adjusted ->
          state.onHand(adjusted.node(), adjusted.after()).remembering(Fact.of(adjusted));
      case SafetyStockSet set -> state.with(state.at(set.node()).withSafetyStock(set.quantity()));
      case StockReserved reserved -> state.with(reserved);
      case StockReservationDeclined declined -> state.with(declined);
      case StockReservationRevoked revoked ->
          state.taking(revoked.reservationId(), revoked.quantity());
      case StockReleased released ->
          state
              .taking(released.reservationId(), released.quantity())
              .remembering(Fact.of(released));
      case StockConsumed consumed -> state.with(consumed);
      case StockAnomalyRecorded anomaly -> state.remembering(Fact.of(anomaly));
    };
  }

  private StockState with(StockReceived received) {
    long more = at(received.node()).onHand() + received.quantity();
    return onHand(received.node(), more).remembering(Fact.of(received));
  }

  private StockState with(StockReserved event) {
    var reservation =
        new Reservation(
            event.reservationId(),
            event.orderId(),
            event.node(),
            event.quantity(),
            event.requested(),
            granted);
    var node = at(event.node());
    var held = with(node.withReserved(node.reserved() + event.quantity()));
    return new StockState(
        held.nodes, open.with(event.reservationId(), reservation), answered, facts, granted + 1);
  }

  private StockState with(StockReservationDeclined event) {
    var answer = new Answer(event.orderId(), event.node(), event.requested(), false);
    return new StockState(
        nodes, open, answered.with(event.reservationId(), answer), facts, granted);
  }

  private StockState with(StockConsumed event) {
    var taken =
        event.fromReservation() == 0
            ? this
            : taking(event.reservationId(), event.fromReservation());
    long left = at(event.node()).onHand() - event.fromReservation() - event.fromFree();
    return taken.onHand(event.node(), left).remembering(Fact.of(event));
  }

  /// Takes units from a reservation, and closes it when it holds none any more.
  private StockState taking(String reservationId, int quantity) {
    var reservation = open.get(reservationId);
    if (reservation == null || reservation.quantity() < quantity) {
      throw new IllegalStateException(
          "%d units were taken from reservation %s, which does not hold them"
              .formatted(quantity, reservationId));
    }
    var node = at(reservation.node());
    var freed = with(node.withReserved(node.reserved() - quantity));
    int left = reservation.quantity() - quantity;
    return left == 0
        ? freed.closing(reservation)
        : freed.withOpen(open.with(reservationId, reservation.holding(left)));
  }

  private StockState closing(Reservation reservation) {
    var id = reservation.reservationId();
    return new StockState(
        nodes, open.without(id), answered.with(id, reservation.answer()), facts, granted);
  }

  private StockState withOpen(PersistentMap<Reservation> reservations) {
    return new StockState(nodes, reservations, answered, facts, granted);
  }

  private StockState onHand(String node, long units) {
    return with(at(node).withOnHand(units));
  }

  private StockState with(NodeStock stock) {
    return new StockState(nodes.with(stock.node(), stock), open, answered, facts, granted);
  }

  private StockState remembering(Fact fact) {
    return new StockState(nodes, open, answered, facts.with(fact.key(), fact.stated()), granted);
  }
}
