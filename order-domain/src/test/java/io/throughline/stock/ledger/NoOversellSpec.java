package io.throughline.stock.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.Decision;
import io.throughline.stock.StockSpec;
import io.throughline.stock.command.AdjustStock;
import io.throughline.stock.command.ConsumeStock;
import io.throughline.stock.command.RecordCount;
import io.throughline.stock.command.RecordReceipt;
import io.throughline.stock.command.ReleaseStock;
import io.throughline.stock.command.ReserveStock;
import io.throughline.stock.command.SetSafetyStock;
import io.throughline.stock.command.StockCommand;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.state.Reservation;
import io.throughline.stock.state.StockState;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked and reported, in whatever order: after every single event no node has promised
/// more than lies there.
class NoOversellSpec extends StockSpec {

  private static final List<String> NODES = List.of("east", "north", "west");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_more_is_reserved_than_lies_there_at_any_point_of_any_history(long seed) {
    var dice = new Random(seed);
    var state = StockState.none();
    for (int step = 0; step < 5_000; step++) {
      for (var event : eventsOf(decide(state, any(dice)))) {
        state = StockState.evolve(state, event);
        consistent(state);
      }
    }
    assertThat(state.granted()).isPositive();
  }

  private static void consistent(StockState state) {
    for (var node : state.nodes().values()) {
      assertThat(node.onHand()).isNotNegative();
      assertThat(node.reserved())
          .isBetween(0L, node.onHand())
          .isEqualTo(promised(state, node.node()));
    }
    assertThat(state.open().values()).allMatch(reservation -> reservation.quantity() > 0);
  }

  private static long promised(StockState state, String node) {
    return state.open().values().stream()
        .filter(reservation -> reservation.node().equals(node))
        .mapToLong(Reservation::quantity)
        .sum();
  }

  private static List<StockEvent> eventsOf(Decision<StockEvent> decision) {
    return decision instanceof Decision.Accepted<StockEvent>(var events) ? events : List.of();
  }

  private static Decision<StockEvent> decide(StockState state, StockCommand command) {
    return switch (command) {
      case RecordReceipt receipt -> OnHand.receive(state, receipt);
      case RecordCount count -> OnHand.count(state, count);
      case AdjustStock adjustment -> OnHand.adjust(state, adjustment);
      case SetSafetyStock safety -> OnHand.keepBack(state, safety);
      case ReserveStock request -> Reservations.reserve(state, request);
      case ReleaseStock release -> Reservations.release(state, release);
      case ConsumeStock shipment -> Shipping.consume(state, shipment);
    };
  }

  /// Ids are drawn from a small set, so that repeats and contradictions come often.
  private static StockCommand any(Random dice) {
    var id = "i" + dice.nextInt(2_000);
    var reservation = "r" + dice.nextInt(1_500);
    var node = NODES.get(dice.nextInt(NODES.size()));
    int units = 1 + dice.nextInt(6);
    return switch (dice.nextInt(10)) {
      case 0 -> receive(id, node, units * 3);
      case 1 -> count(id, node, dice.nextInt(20));
      case 2 -> adjust(id, node, dice.nextBoolean() ? units : -units * 2);
      case 3 -> keepBack(node, dice.nextInt(4));
      case 4 -> reserve(reservation, units);
      case 5 -> reserveAt(node, reservation, units);
      case 6 -> reserveUpTo(reservation, units);
      case 7 -> release(id, reservation, units);
      default -> ship(id, reservation, units);
    };
  }
}
