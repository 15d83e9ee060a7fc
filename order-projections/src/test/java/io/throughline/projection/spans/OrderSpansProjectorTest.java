package io.throughline.projection.spans;

import static io.throughline.projection.Histories.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.Histories;
import io.throughline.projection.Lives;
import io.throughline.projection.Projection;
import io.throughline.projection.RandomHistory;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.projection.Tracked;
import io.throughline.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderSpansProjectorTest {

  private static final long SEED = 20261121;

  private final TestDatabase database = TestDatabase.create();
  private final Projection projection =
      new Projection(new OrderSpansProjector(database.appDataSource()), database.appDataSource());
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final Histories histories = new Histories();

  @AfterEach
  void drop() {
    database.close();
  }

  private void project() {
    projection.deliver(Tracked.of(histories.events()), 500);
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(OrderSpans.GROUP), database.appDataSource());
  }

  private List<SpansFold.Span> spans() {
    return jdbc.sql(
            """
            select order_id, from_position, to_position, since_position, left_place, stage, hold_id,
                   array[units_waiting, units_reserved, units_released, units_picked, units_packed,
                         units_shipped] as units,
                   array[value_waiting, value_reserved, value_released, value_picked, value_packed,
                         value_shipped] as worth,
                   captured_minor
              from order_span
             order by order_id, from_position
            """)
        .query(
            (row, _) ->
                new SpansFold.Span(
                    row.getString("order_id"),
                    row.getLong("from_position"),
                    row.getObject("to_position", Long.class),
                    row.getLong("since_position"),
                    row.getBoolean("left_place"),
                    row.getString("stage"),
                    row.getString("hold_id"),
                    Arrays.asList((Integer[]) row.getArray("units").getArray()),
                    Arrays.asList((Long[]) row.getArray("worth").getArray()),
                    row.getLong("captured_minor")))
        .list();
  }

  @Test
  void an_order_is_where_it_is_until_an_event_moves_it() {
    histories.received(1).validated(1);
    new Lives(histories, 1).noted("n").moved("r", 1, Bucket.OPEN, Bucket.RESERVED);

    project();

    assertThat(spans())
        .containsExactly(
            span(10, 20L, 10, true, "RECEIVED", null, List.of(2, 0), List.of(4818L, 0L)),
            span(20, 40L, 20, false, "VALIDATED", null, List.of(2, 0), List.of(4818L, 0L)),
            span(40, null, 20, false, "VALIDATED", null, List.of(1, 1), List.of(2409L, 2409L)));
  }

  @Test
  void a_hold_is_a_place_of_its_own_whatever_the_stage_does_meanwhile() {
    histories.received(1).held(1, "h", "FRAUD").validated(1).held(1, "h2", "ADDRESS_CHECK");
    histories.released(1, "h2").released(1, "h");

    project();

    assertThat(spans())
        .containsExactly(
            span(10, 20L, 10, true, "RECEIVED", null, List.of(2, 0), List.of(4818L, 0L)),
            span(20, 30L, 20, false, "RECEIVED", "h", List.of(2, 0), List.of(4818L, 0L)),
            span(30, 60L, 20, true, "VALIDATED", "h", List.of(2, 0), List.of(4818L, 0L)),
            span(60, null, 60, false, "VALIDATED", null, List.of(2, 0), List.of(4818L, 0L)));
    assertThat(jdbc.sql("select distinct hold_owner from order_span").query(String.class).list())
        .containsExactlyInAnyOrder(null, "operations");
  }

  @Test
  void what_was_canceled_or_has_arrived_is_worth_nothing_on_the_way() {
    histories.received(1);
    new Lives(histories, 1)
        .grown("g", 2, 3, Money.of("0.02", "USD"))
        .canceled("c", 1, Bucket.OPEN, Money.of("16.00", "USD"))
        .moved("s", 1, Bucket.OPEN, Bucket.RESERVED);

    project();

    assertThat(spans().getLast().values()).containsExactly(1607L, 1606L, 0L, 0L, 0L, 0L);
    assertThat(jdbc.sql("select worth_minor from order_line_place").query(Long.class).single())
        .isEqualTo(4820);
  }

  @Test
  void an_order_that_is_over_has_no_interval_until_it_is_reopened() {
    histories.received(1);
    new Lives(histories, 1).closed().reopened();

    project();

    assertThat(spans())
        .containsExactly(
            span(10, 20L, 10, true, "RECEIVED", null, List.of(2, 0), List.of(4818L, 0L)),
            span(30, null, 30, false, "RECEIVED", null, List.of(2, 0), List.of(4818L, 0L)));
  }

  @Test
  void tickets_are_open_from_their_link_until_they_are_closed() {
    histories.received(1);
    new Lives(histories, 1).ticket("t1").answered("t2").ticket("t2").answered("t1");

    project();

    assertThat(
            jdbc.sql(
                    """
                    select ticket_id || ' ' || from_position || ' ' || to_position
                      from order_ticket
                     order by ticket_id
                    """)
                .query(String.class)
                .list())
        .containsExactly("t1 20 50", "t2 30 30");
  }

  private static SpansFold.Span span(
      long from,
      @org.jspecify.annotations.Nullable Long to,
      long since,
      boolean left,
      String stage,
      @org.jspecify.annotations.Nullable String hold,
      List<Integer> units,
      List<Long> values) {
    return new SpansFold.Span(
        order(1),
        from,
        to,
        since,
        left,
        stage,
        hold,
        List.of(units.get(0), units.get(1), 0, 0, 0, 0),
        List.of(values.get(0), values.get(1), 0L, 0L, 0L, 0L),
        0);
  }

  @Test
  void a_random_history_gives_the_intervals_of_a_plain_fold() {
    var history = Tracked.of(RandomHistory.of(300, SEED));

    projection.deliver(history, 500);

    assertThat(spans()).containsExactlyInAnyOrderElementsOf(SpansFold.of(history));
  }

  @Test
  void everything_twice_is_the_same_as_once() {
    var history = Tracked.of(RandomHistory.of(40, SEED));
    projection.deliver(history, 7);
    var once = digest();

    projection.deliver(history, 7);

    assertThat(digest()).isEqualTo(once);
  }

  @Test
  void an_old_event_that_comes_late_changes_nothing() {
    var history = Tracked.of(RandomHistory.of(10, SEED));
    projection.deliver(history, 500);
    var before = digest();

    for (DomainEventMessage<?> old : history.reversed()) {
      projection.deliver(List.of(old), 1);
    }

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void reset_and_replay_in_batches_of_any_cut_give_equal_rows() {
    var history = Tracked.of(RandomHistory.of(60, SEED));
    projection.deliver(history, history.size());
    var whole = digest();

    for (int cut : new int[] {1, 2, 7, history.size()}) {
      projection.reset();
      assertThat(digest().totalRows()).isZero();
      projection.deliver(history, cut);
      assertThat(digest()).as("batches of %s", cut).isEqualTo(whole);
    }
  }

  @Test
  void an_event_that_does_not_tell_its_position_is_no_event_of_an_interval() {
    histories.received(1);

    assertThatIllegalStateException()
        .isThrownBy(() -> projection.deliver(histories.events(), 1))
        .withStackTraceContaining("no position");
  }
}
