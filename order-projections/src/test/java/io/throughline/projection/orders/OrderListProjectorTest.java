package io.throughline.projection.orders;

import static io.throughline.projection.Histories.at;
import static io.throughline.projection.Histories.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.Histories;
import io.throughline.projection.Projection;
import io.throughline.projection.RandomHistory;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.testing.TestDatabase;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderListProjectorTest {

  private static final long SEED = 20_261_120;

  private TestDatabase database = TestDatabase.create();
  private Projection projection = projection();
  private Orders orders = new Orders(database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @BeforeEach
  void empty() {
    assertThat(orders.page(OrderFilter.ALL, null, 1).orders()).isEmpty();
  }

  private Projection projection() {
    return new Projection(
        new OrderListProjector(database.appDataSource()), database.appDataSource());
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(Orders.GROUP), database.appDataSource());
  }

  @Test
  void an_order_stands_as_it_was_received() {
    projection.deliver(new Histories().received(1).events(), 500);

    var total = Money.of("48.18", "USD");
    assertThat(orders.find(order(1)))
        .contains(
            new OrderSummary(
                order(1),
                "shopify",
                "acme",
                "5001",
                "#1",
                at(0).minusSeconds(60),
                at(0).minusSeconds(1),
                total,
                0,
                1,
                2,
                Map.of(Bucket.OPEN, 2),
                false,
                "US",
                "paid",
                Stage.RECEIVED,
                at(0),
                new OrderMoney(Payment.UNPAID, total.currency(), 4_818, 0, 0, 0, 0, 0, 0),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>()));
  }

  @Test
  void stage_and_holds_follow_the_events_within_one_batch() {
    var history =
        new Histories()
            .received(1)
            .failedValidation(1, "SKU_UNKNOWN")
            .held(1, "a", "SKU_UNKNOWN")
            .held(1, "b", "FRAUD")
            .released(1, "a")
            .validated(1);

    projection.deliver(history.events(), 500);

    var found = orders.find(order(1)).orElseThrow();
    assertThat(found.stage()).isEqualTo(Stage.VALIDATED);
    assertThat(found.stageSince()).isEqualTo(at(5));
    assertThat(found.openHolds()).isEqualTo(new TreeMap<>(Map.of("b", "FRAUD")));
    assertThat(found.held()).isTrue();
  }

  @Test
  void the_timeline_leaves_nothing_out_and_keeps_the_order() {
    var history =
        new Histories()
            .received(1)
            .failedValidation(1, "SKU_UNKNOWN")
            .held(1, "a", "SKU_UNKNOWN")
            .received(2)
            .released(1, "a")
            .rejected(1);

    projection.deliver(history.events(), 500);

    assertThat(orders.timeline(order(1)))
        .extracting(TimelineEntry::sequence, TimelineEntry::headline)
        .map(Object::toString)
        .containsExactly(
            "(0L, \"Received from shopify / acme: 48.18 USD\")",
            "(1L, \"Not valid: SKU_UNKNOWN\")",
            "(2L, \"On hold: SKU_UNKNOWN\")",
            "(3L, \"Hold a released: CHECKED, looks good\")",
            "(4L, \"Rejected: FRAUD\")");
    assertThat(orders.timeline(order(1)).getFirst())
        .isEqualTo(
            new TimelineEntry(
                0,
                "00000000-0000-0000-0000-000000000000",
                "OrderReceived",
                at(0),
                "connector:shopify/acme",
                "Received from shopify / acme: 48.18 USD"));
  }

  @Test
  void everything_twice_is_the_same_as_once() {
    var history = RandomHistory.of(40, SEED);
    projection.deliver(history, 7);
    var once = digest();

    projection.deliver(history, 7);

    assertThat(digest()).isEqualTo(once);
  }

  @Test
  void an_old_event_that_comes_late_changes_nothing() {
    var history = RandomHistory.of(10, SEED);
    projection.deliver(history, 500);
    var before = digest();

    for (DomainEventMessage<?> old : history.reversed()) {
      projection.deliver(java.util.List.of(old), 1);
    }

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void reset_and_replay_give_equal_rows() {
    var history = RandomHistory.of(40, SEED);
    projection.deliver(history, 50);
    var live = digest();

    projection.reset();
    assertThat(digest().totalRows()).isZero();
    projection.deliver(history, 50);

    assertThat(digest()).isEqualTo(live);
  }

  @Test
  void batches_of_any_cut_give_equal_rows() {
    var history = RandomHistory.of(60, SEED);
    projection.deliver(history, history.size());
    var whole = digest();

    for (int cut : new int[] {1, 2, 7}) {
      projection.reset();
      projection.deliver(history, cut);
      assertThat(digest()).as("batches of %s", cut).isEqualTo(whole);
    }
  }

  @Test
  void a_random_history_gives_the_rows_of_a_plain_fold() {
    var history = RandomHistory.of(450, SEED);

    projection.deliver(history, 500);

    var expected = OrderListFold.folds(history);
    assertThat(expected).hasSize(450);
    var stages = EnumSet.noneOf(Stage.class);
    for (var order : expected) {
      var detail = orders.detail(order.orderId()).orElseThrow();
      assertThat(detail.summary()).isEqualTo(order.summary());
      assertThat(detail.lines()).containsExactly(order.line());
      stages.add(detail.summary().stage());
    }
    assertThat(stages).as("no stage is left out").isEqualTo(EnumSet.allOf(Stage.class));
    assertThat(digest().rows())
        .containsEntry("order_summary", 450L)
        .containsEntry("order_line_units", 450L)
        .containsEntry("order_timeline", (long) history.size());
  }
}
