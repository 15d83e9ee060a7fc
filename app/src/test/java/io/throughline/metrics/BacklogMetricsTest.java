package io.throughline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.eventjson.EventJson;
import io.throughline.projection.orders.Orders;
import io.throughline.rebuild.Positions;
import io.throughline.rebuild.PositionsForTests;
import io.throughline.testing.TestDatabase;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BacklogMetricsTest {

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final Positions positions = PositionsForTests.of(database.appDataSource());
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @AfterEach
  void drop() {
    database.close();
  }

  private void bind() {
    new BacklogMetrics(
            new Backlogs(new BacklogQuery(jdbc, positions)::ask, System::nanoTime, Runnable::run))
        .bindTo(registry);
  }

  private double gauge(String name, String... tags) {
    return registry.get(name).tags(tags).gauge().value();
  }

  private void append(int events) {
    jdbc.sql(
            """
            insert into domain_event
                   (stream_id, sequence, stream_type, event_id, event_type, recorded_at, payload,
                    metadata)
            select 'order-1', n, 'Order', gen_random_uuid(), 'OrderValidated', now(), '{}', '{}'
              from generate_series(0, :last) as n
            """)
        .param("last", events - 1)
        .update();
  }

  private void token(String group, int segment, TrackingToken token) {
    var stored = EventJson.generalSerializer().serialize(token, byte[].class);
    jdbc.sql(
            """
            insert into processor_token (processor_name, segment, token, token_type)
            values (:group, :segment, :token, :type)
            """)
        .param("group", group)
        .param("segment", segment)
        .param("token", stored.getData())
        .param("type", stored.getType().getName())
        .update();
  }

  @Test
  void an_empty_system_has_no_backlog() {
    bind();

    for (var group : Groups.ALL) {
      assertThat(gauge("throughline_projection_lag_events", "group", group)).isZero();
      assertThat(gauge("throughline_dead_letters", "group", group)).isZero();
    }
    assertThat(gauge("throughline_inbox_pending")).isZero();
    assertThat(gauge("throughline_inbox_quarantined")).isZero();
    assertThat(gauge("throughline_deadlines_overdue")).isZero();
    assertThat(gauge("throughline_event_head_position")).isZero();
  }

  @Test
  void a_deadline_is_overdue_a_minute_after_it_passed() {
    jdbc.sql(
            """
            insert into deadline (deadline_id, kind, order_id, subject_id, due_at, next_attempt_at)
            select 'd' || seconds, 'HOLD_DUE', 'order-1', 'h1',
                   now() - seconds * interval '1 second', now() + interval '1 hour'
              from unnest(array[-60, 0, 30, 90, 600]) as s(seconds)
            """)
        .update();
    bind();

    assertThat(gauge("throughline_deadlines_overdue")).isEqualTo(2);
  }

  @Test
  void a_group_is_as_far_behind_as_its_slowest_segment() {
    append(10);
    token(Orders.GROUP, 0, new GlobalSequenceTrackingToken(9));
    token(Orders.GROUP, 1, new GlobalSequenceTrackingToken(4));
    bind();

    assertThat(gauge("throughline_event_head_position")).isEqualTo(10);
    assertThat(gauge("throughline_projection_lag_events", "group", Orders.GROUP)).isEqualTo(6);
  }

  @Test
  void a_group_that_is_rebuilt_is_behind_by_what_is_left() {
    append(10);
    token(
        Orders.GROUP,
        0,
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(10), new GlobalSequenceTrackingToken(3)));
    bind();

    assertThat(gauge("throughline_projection_lag_events", "group", Orders.GROUP)).isEqualTo(7);
    assertThat(positions.of(Orders.GROUP).isRebuilding()).isTrue();
  }

  @Test
  void a_position_that_was_rolled_back_is_nothing_to_wait_for() {
    append(3);
    token(Orders.GROUP, 0, new GlobalSequenceTrackingToken(3));
    jdbc.sql("select nextval('domain_event_position')").query(Long.class).single();
    bind();

    assertThat(gauge("throughline_projection_lag_events", "group", Orders.GROUP)).isZero();
  }

  @Test
  void deliveries_are_counted_by_what_they_wait_for() {
    jdbc.sql(
            """
            insert into delivery
                   (channel, account, topic, delivery_key, body_sha256, test, received_at, status)
            select 'shopify', 'acme', 'orders/create', n::text, '', false, now(),
                   case when n <= 3 then 'PENDING' when n <= 5 then 'QUARANTINED' else 'DONE' end
              from generate_series(1, 9) as n
            """)
        .update();
    bind();

    assertThat(gauge("throughline_inbox_pending")).isEqualTo(3);
    assertThat(gauge("throughline_inbox_quarantined")).isEqualTo(2);
  }

  @Test
  void dead_letters_are_counted_by_order_not_by_event() {
    jdbc.sql(
            """
            insert into dead_letter
                   (dead_letter_id, processing_group, sequence_id, sequence_index, message_type,
                    event_id, recorded_at, event_type, payload, parked_at)
            select n::text, :group, 'order-' || n % 2, n, 'm', 'e', '', 'OrderValidated', '', ''
              from generate_series(1, 6) as n
            """)
        .param("group", Orders.GROUP)
        .update();
    bind();

    assertThat(gauge("throughline_dead_letters", "group", Orders.GROUP)).isEqualTo(2);
  }
}
