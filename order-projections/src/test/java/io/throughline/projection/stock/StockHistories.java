package io.throughline.projection.stock;

import io.throughline.decision.Decision;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.SetSafetyStock;
import io.throughline.stock.command.StockItemId;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.ledger.OnHand;
import io.throughline.stock.ledger.Reservations;
import io.throughline.stock.ledger.Shipping;
import io.throughline.stock.state.StockState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// The vocabulary of these tests: tells the stories of items, one event a second. What the commands
/// lead to is asked of the deciders, so that every history is one that can be.
final class StockHistories {

  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final List<DomainEventMessage<?>> events = new ArrayList<>();
  private final Map<String, Long> nextSequence = new HashMap<>();
  private final Map<String, StockState> states = new HashMap<>();

  /// So many commands on so many items at three nodes, drawn from a seed.
  static StockHistories random(int items, int commands, long seed) {
    var dice = new Random(seed);
    var histories = new StockHistories();
    for (int number = 0; number < commands; number++) {
      histories.any("SKU-" + dice.nextInt(items), dice);
    }
    return histories;
  }

  private void any(String sku, Random dice) {
    var id = "i" + dice.nextInt(400);
    var reservation = "r" + dice.nextInt(40);
    var node = List.of("east", "north", "west").get(dice.nextInt(3));
    int units = 1 + dice.nextInt(6);
    switch (dice.nextInt(9)) {
      case 0 -> received(sku, id, node, units * 3);
      case 1 -> counted(sku, id, node, dice.nextInt(20));
      case 2 -> adjusted(sku, id, node, dice.nextBoolean() ? units : -units);
      case 3 -> keptBack(sku, node, dice.nextInt(4));
      case 4 -> released(sku, id, reservation, units);
      case 5, 6 -> shipped(sku, id, reservation, units);
      default -> reserved(sku, reservation, units);
    }
  }

  StockHistories received(String sku, String receiptId, String node, int quantity) {
    var item = StockItemId.of(sku);
    return decide(
        OnHand::receive, new RecordReceipt(item, receiptId, node, quantity, null, now()), sku);
  }

  StockHistories counted(String sku, String countId, String node, int counted) {
    var item = StockItemId.of(sku);
    return decide(OnHand::count, new RecordCount(item, countId, node, counted, now()), sku);
  }

  StockHistories adjusted(String sku, String adjustmentId, String node, int delta) {
    var item = StockItemId.of(sku);
    return decide(
        OnHand::adjust,
        new AdjustStock(item, adjustmentId, node, delta, "DAMAGED", "", now()),
        sku);
  }

  StockHistories keptBack(String sku, String node, int quantity) {
    var item = StockItemId.of(sku);
    return decide(OnHand::keepBack, new SetSafetyStock(item, node, quantity, now()), sku);
  }

  StockHistories reserved(String sku, String reservationId, int quantity) {
    var item = StockItemId.of(sku);
    return decide(
        Reservations::reserve,
        ReserveStock.whole(item, reservationId, "order-" + reservationId, quantity, now()),
        sku);
  }

  StockHistories released(String sku, String releaseId, String reservationId, int quantity) {
    var item = StockItemId.of(sku);
    return decide(
        Reservations::release,
        new ReleaseStock(item, reservationId, quantity, releaseId, "CANCELED", now()),
        sku);
  }

  StockHistories shipped(String sku, String shipmentId, String reservationId, int quantity) {
    var item = StockItemId.of(sku);
    return decide(
        Shipping::consume, new ConsumeStock(item, reservationId, quantity, shipmentId, now()), sku);
  }

  private <C> StockHistories decide(
      BiFunction<StockState, C, Decision<StockEvent>> decider, C command, String sku) {
    if (decider.apply(state(sku), command) instanceof Decision.Accepted<StockEvent>(var decided)) {
      decided.forEach(this::add);
    }
    return this;
  }

  private void add(StockEvent event) {
    long sequence = nextSequence.merge(event.sku(), 1L, Long::sum) - 1;
    states.put(event.sku(), StockState.evolve(state(event.sku()), event));
    events.add(
        new GenericDomainEventMessage<>(
            "StockItem",
            "stock-" + event.sku(),
            sequence,
            event,
            Map.of("actor", "key:wms"),
            new UUID(0, events.size()).toString(),
            now()));
  }

  /// All events so far.
  List<DomainEventMessage<?>> events() {
    return List.copyOf(events);
  }

  /// The items by SKU, as a fold in plain Java leaves them.
  Map<String, StockState> states() {
    return Map.copyOf(states);
  }

  private StockState state(String sku) {
    return states.getOrDefault(sku, StockState.none());
  }

  static Instant at(int index) {
    return START.plusSeconds(index);
  }

  private Instant now() {
    return at(events.size());
  }
}
