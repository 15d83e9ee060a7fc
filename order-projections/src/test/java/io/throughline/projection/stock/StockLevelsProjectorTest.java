package io.throughline.projection.stock;

import static io.throughline.projection.stock.StockHistories.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.Projection;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.stock.state.NodeStock;
import io.throughline.stock.state.Reservation;
import io.throughline.stock.state.StockState;
import io.throughline.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StockLevelsProjectorTest {

  private static final long SEED = 20_261_120;

  private final TestDatabase database = TestDatabase.create();
  private final Projection projection =
      new Projection(new StockLevelsProjector(database.appDataSource()), database.appDataSource());
  private final StockLevels levels = new StockLevels(database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(StockLevels.GROUP), database.appDataSource());
  }

  private List<OpenReservation> reservations(String sku) {
    return levels.reservations(sku, null, 200).rows();
  }

  /// Nine events on one item, two at west.
  private static StockHistories aLife() {
    return new StockHistories()
        .received("TEE", "r1", "east", 20)
        .keptBack("TEE", "east", 2)
        .reserved("TEE", "a", 5)
        .reserved("TEE", "b", 6)
        .received("TEE", "r2", "west", 3)
        .released("TEE", "rel", "a", 2)
        .shipped("TEE", "s1", "b", 7)
        .adjusted("TEE", "adj", "east", -1);
  }

  @Test
  void levels_and_open_reservations_stand_as_the_events_left_them() {
    projection.deliver(aLife().events(), 500);

    assertThat(levels.of("TEE"))
        .containsExactly(
            new StockLevel("TEE", "east", 12, 3, 2, 7), new StockLevel("TEE", "west", 3, 0, 0, 3));
    assertThat(reservations("TEE"))
        .containsExactly(new OpenReservation("a", "order-a", "east", 3, at(2)));
    assertThat(levels.of("OTHER")).isEmpty();
  }

  @Test
  void a_count_takes_promises_back() {
    projection.deliver(aLife().counted("TEE", "c", "east", 2).events(), 500);

    assertThat(levels.of("TEE").getFirst()).isEqualTo(new StockLevel("TEE", "east", 2, 2, 2, -2));
    assertThat(reservations("TEE").getFirst().quantity()).isEqualTo(2);
  }

  @Test
  void everything_twice_is_the_same_as_once() {
    var history = StockHistories.random(5, 800, SEED).events();
    projection.deliver(history, 7);
    var once = digest();

    projection.deliver(history, 7);

    assertThat(digest()).isEqualTo(once);
  }

  @Test
  void an_old_event_that_comes_late_changes_nothing() {
    var history = StockHistories.random(5, 800, SEED).events();
    projection.deliver(history, 500);
    var before = digest();

    history.reversed().forEach(old -> projection.deliver(List.of(old), 1));

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void reset_and_replay_in_any_cut_give_equal_rows() {
    var history = StockHistories.random(10, 800, SEED).events();
    projection.deliver(history, history.size());
    var live = digest();

    for (int cut : new int[] {1, 7, 50}) {
      projection.reset();
      assertThat(digest().totalRows()).isZero();
      projection.deliver(history, cut);
      assertThat(digest()).as("batches of %s", cut).isEqualTo(live);
    }
  }

  @Test
  void a_random_history_gives_the_rows_of_a_plain_fold() {
    var history = StockHistories.random(8, 3_000, SEED);

    projection.deliver(history.events(), 500);

    history.states().forEach(this::assertStandsAs);
    assertThat(history.states()).hasSize(8);
    assertThat(digest().rows().get("stock_reservation"))
        .isPositive()
        .isEqualTo(history.states().values().stream().mapToLong(s -> s.open().size()).sum());
  }

  private void assertStandsAs(String sku, StockState state) {
    assertThat(levels.of(sku).stream().map(StockLevelsProjectorTest::asNode))
        .containsExactlyInAnyOrderElementsOf(state.nodes().values());
    assertThat(levels.of(sku))
        .allMatch(level -> level.available() == state.at(level.node()).available());
    for (var reservation : reservations(sku)) {
      assertThat(state.open().get(reservation.reservationId()))
          .extracting(Reservation::orderId, Reservation::node, Reservation::quantity)
          .containsExactly(reservation.orderId(), reservation.node(), reservation.quantity());
    }
  }

  private static NodeStock asNode(StockLevel level) {
    return new NodeStock(level.node(), level.onHand(), level.safetyStock(), level.reserved());
  }
}
