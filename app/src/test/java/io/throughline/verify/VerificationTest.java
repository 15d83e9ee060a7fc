package io.throughline.verify;

import static io.throughline.verify.PlantedHistory.CASE;
import static io.throughline.verify.PlantedHistory.ITEM;
import static io.throughline.verify.PlantedHistory.ORDER;
import static io.throughline.verify.PlantedHistory.money;
import static io.throughline.verify.PlantedHistory.moved;
import static io.throughline.verify.PlantedHistory.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every check is seen green on a history that keeps the promises, and red on one planted defect.
/// Source: PROMISES section 6.3.
class VerificationTest {

  private final TestDatabase database = TestDatabase.create();
  private final PlantedHistory history = new PlantedHistory(database).write();

  @AfterEach
  void drop() {
    database.close();
  }

  private VerifyReport verify(@Nullable Path journal) {
    try {
      return new Verification(() -> database.appDataSource().getConnection(), journal, _ -> {})
          .run();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /// Exactly these promises are broken, and the first of them by this id.
  private VerifyReport broken(String id, Promise... promises) {
    var report = verify(null);
    var found = EnumSet.noneOf(Promise.class);
    report.results().stream()
        .filter(result -> result.broken() > 0)
        .forEach(result -> found.add(result.promise()));
    assertThat(found).as(report.toString()).isEqualTo(EnumSet.copyOf(Arrays.asList(promises)));
    assertThat(report.of(promises[0]).violations()).extracting(Violation::id).contains(id);
    return report;
  }

  /// So that an event that the read models have not read yet breaks nothing but what it is about.
  private void told(String stream, long sequence, String type, String command, String payload) {
    history.event(stream, sequence, type, command, payload);
  }

  @Test
  void a_history_that_keeps_every_promise_is_green_and_something_was_looked_at() {
    var report = verify(null);

    assertThat(report.results()).allSatisfy(one -> assertThat(one.violations()).isEmpty());
    assertThat(report.holds()).isTrue();
    assertThat(report.events()).isEqualTo(11);
    assertThat(report.results())
        .filteredOn(one -> one.promise() != Promise.P3)
        .allSatisfy(one -> assertThat(one.checked()).as(one.title()).isPositive());
    assertThat(report.of(Promise.P1).unchecked()).anyMatch(said -> said.contains("--journal"));
  }

  @Test
  void p1_what_a_client_was_told_and_is_not_stored(@TempDir Path folder) throws Exception {
    var lost = UUID.randomUUID().toString();
    var journal = folder.resolve("journal");
    Files.writeString(journal, "# mine\n%s\n1\n999\n%s\n\norder-x\n".formatted(ORDER, lost));

    var report = verify(journal);

    assertThat(report.of(Promise.P1).violations())
        .extracting(Violation::id)
        .containsExactlyInAnyOrder(lost, "999", "order-x");
    assertThat(report.of(Promise.P1).unchecked()).isEmpty();
  }

  @Test
  void p1_an_answer_from_beyond_the_last_event() {
    history.sql(
        """
        insert into api_answer (caller, idempotency_key, fingerprint, status, content_type,
                                position, body, answered_at)
        values ('key', 'k-1', sha256('x'), 200, 'application/json', 999, '', now())
        """);
    broken("key k-1", Promise.P1);
  }

  @Test
  void p2_an_order_that_came_twice_under_two_ids() {
    var other = "order-00000000-0000-5000-8000-000000000000";
    told(other, 0, "OrderReceived", "x", received().replace(ORDER, other));
    broken(other, Promise.P2);
  }

  @Test
  void p3_an_answer_that_must_not_be_kept() {
    history.sql(
        """
        insert into api_answer (caller, idempotency_key, fingerprint, status, content_type,
                                position, body, answered_at)
        values ('key', 'k-1', sha256('x'), 503, 'application/json', 1, '', now())
        """);
    broken("key k-1", Promise.P3);
  }

  @Test
  void p3_keys_that_may_have_two_answers() {
    history.sql("alter table api_answer drop constraint api_answer_pk");
    broken("api_answer", Promise.P3);
  }

  @Test
  void p4_more_reserved_than_lies_there() {
    told(
        ITEM,
        2,
        "StockReserved",
        "s3",
        "{\"node\": \"east\", \"quantity\": 4, \"reservationId\": \"r2\", \"orderId\": \"o\"}");
    broken(ITEM, Promise.P4);
  }

  @Test
  void p4_a_release_of_what_nobody_holds() {
    told(
        ITEM,
        2,
        "StockReleased",
        "s3",
        "{\"node\": \"east\", \"quantity\": 1, \"reservationId\": \"no\"}");
    broken(ITEM, Promise.P4);
  }

  @Test
  void p5_more_refunded_than_came_in_and_nobody_told() {
    told(ORDER, 8, "OrderRefunded", "x", money("refundId", "back-2", "35.01"));
    broken(ORDER, Promise.P5);
  }

  @Test
  void p5_more_refunded_than_came_in_with_a_contradiction_beside_it_is_a_fact() {
    told(ORDER, 8, "OrderRefunded", "x", money("refundId", "back-2", "35.01"));
    told(ORDER, 9, "AnomalyRecorded", "y", "{\"code\": \"REFUNDED_MORE_THAN_CAPTURED\"}");
    assertThat(verify(null).holds()).isTrue();
  }

  @Test
  void p5_the_same_money_twice() {
    told(ORDER, 8, "PaymentCaptured", "x", money("captureId", "pay-1", "40.00"));
    broken(ORDER, Promise.P5);
  }

  @Test
  void p5_an_amount_as_a_number_with_a_point() {
    var id =
        history.event(
            ORDER,
            8,
            "PaymentCaptured",
            "x",
            money("captureId", "p", "1.00").replace("\"1.00\"", "1.5"));
    broken(id, Promise.P5);
  }

  @Test
  void p5_a_column_that_rounds() {
    history.sql("alter table order_summary add column tip double precision");
    broken("order_summary.tip", Promise.P5);
  }

  @Test
  void p6_a_role_that_may_change_events() {
    history.sql("grant update on domain_event to throughline_app");
    history.sql("drop trigger domain_event_is_immutable on domain_event");
    broken("throughline_app", Promise.P6);
  }

  @Test
  void p6_a_trigger_that_a_replica_would_skip() {
    history.sql("alter table domain_event enable trigger domain_event_announce");
    broken("domain_event_announce", Promise.P6);
  }

  @Test
  void p6_positions_of_ones_own() {
    history.sql("grant insert on domain_event to throughline_app");
    broken("throughline_app", Promise.P6);
  }

  @Test
  void p7_a_hole_in_a_stream() {
    told(ORDER, 9, "NoteAdded", "x", "{}");
    broken(ORDER, Promise.P7);
  }

  @Test
  void p7_a_sequence_twice_and_the_missing_key() {
    history.sql("alter table domain_event drop constraint domain_event_stream_sequence_key");
    told(ORDER, 7, "NoteAdded", "x", "{}");
    var report = broken(ORDER, Promise.P7);
    assertThat(report.of(Promise.P7).violations())
        .extracting(Violation::id)
        .contains("{sequence,stream_id}");
  }

  @Test
  void p8_an_event_that_the_projection_skipped() {
    history.sql("delete from order_timeline where sequence = 3");
    var report = broken(ORDER, Promise.P8);
    assertThat(report.of(Promise.P8).violations().getFirst().what()).contains("skipped");
  }

  @Test
  void p8_a_row_for_an_event_that_never_was() {
    history.sql(
        """
        insert into order_timeline (order_id, sequence, event_id, event_type, recorded_at, headline)
        values ('order-zzz', 0, 'e', 'OrderReceived', now(), '')
        """);
    broken("order-zzz", Promise.P8);
  }

  @Test
  void p8_a_group_that_read_beyond_the_safe_head() {
    history.token("value-in-flight", history.head() + 1);
    broken("value-in-flight", Promise.P8);
  }

  @Test
  void p9_a_row_that_says_something_else() {
    history.sql("update order_summary set captured_minor = captured_minor + 1");
    broken(ORDER, Promise.P9);
  }

  @Test
  void p9_a_row_without_an_order_and_an_order_without_a_row() {
    history.sql("update order_in_flight set order_id = 'order-0'");
    var report = broken(ORDER, Promise.P9);
    assertThat(report.of(Promise.P9).violations()).extracting(Violation::id).contains("order-0");
  }

  @Test
  void p9_units_of_a_line_in_another_bucket() {
    history.sql("update order_line_units set units_shipped = 1, units_lost = 1");
    broken(ORDER, Promise.P9);
  }

  @Test
  void p9_a_stock_level_that_says_something_else() {
    history.sql("update stock_level set on_hand = 6");
    broken(ITEM, Promise.P9);
  }

  @Test
  void p9_a_reservation_that_is_not_open_any_more() {
    history.sql("update stock_reservation set reservation_id = 'r0'");
    broken(ITEM, Promise.P9);
  }

  @Test
  void p9_a_case_of_somebody_else() {
    history.sql("update exception_case set owner = 'nobody'");
    broken(CASE, Promise.P9);
  }

  @Test
  void p9_a_read_model_that_is_behind_is_compared_where_it_is() {
    told(ORDER, 8, "OrderShipped", "x", moved("SHIPPED", "DELIVERED", 2));
    assertThat(verify(null).holds()).isTrue();
    history.token("value-in-flight", history.head());
    broken(ORDER, Promise.P9);
  }

  @Test
  void p11_units_that_go_backwards() {
    told(ORDER, 8, "UnitsPicked", "x", moved("SHIPPED", "PICKED", 1));
    broken(ORDER, Promise.P11);
  }

  @Test
  void p11_an_order_that_is_validated_after_its_rejection() {
    told(ORDER, 8, "OrderRejected", "x", "{}");
    told(ORDER, 9, "OrderValidated", "y", "{}");
    broken(ORDER, Promise.P11);
  }

  @Test
  void p11_a_hold_that_is_released_and_never_was() {
    told(ORDER, 8, "HoldReleased", "x", "{\"holdId\": \"h0\"}");
    broken(ORDER, Promise.P11);
  }

  @Test
  void p12_a_command_whose_last_event_is_missing() {
    history.event(ORDER, 8, "NoteAdded", "x", "{}", 1, 2);
    broken(ORDER, Promise.P12);
  }

  @Test
  void p12_a_command_that_two_transactions_wrote() throws Exception {
    history.event(ORDER, 8, "NoteAdded", "x", "{}", 0, 0);
    var second = history.event(ORDER, 9, "NoteAdded", "x", "{}", 0, 0);
    broken(second, Promise.P12);
  }

  @Test
  void p13_units_of_a_line_that_came_later_count() {
    told(
        ORDER,
        8,
        "LineAdded",
        "x",
        """
        {"orderId": "%s", "line": {"lineId": "2", "quantity": 1},
         "added": {"amount": "3.00", "currency": "USD"}}
        """
            .formatted(ORDER));
    told(ORDER, 9, "UnitsCanceled", "y", moved("OPEN", "CANCELED", 1).replace("\"1\"", "\"2\""));
    assertThat(verify(null).holds()).isTrue();
  }

  @Test
  void p13_units_that_come_from_nowhere() {
    told(ORDER, 8, "UnitsDelivered", "x", moved("SHIPPED", "DELIVERED", 3));
    broken(ORDER, Promise.P13);
  }

  @Test
  void p13_an_order_that_is_closed_while_units_are_on_their_way() {
    told(ORDER, 8, "OrderClosed", "x", "{}");
    broken(ORDER, Promise.P13);
  }

  @Test
  void a_changed_payload_is_seen_by_what_it_says() throws Exception {
    history.tamper(
        """
        update domain_event
           set payload = convert_to(replace(convert_from(payload, 'UTF8'), '40.00', '41.00'), 'UTF8')
         where event_type = 'PaymentCaptured'
        """);
    broken(ORDER, Promise.P9);
  }

  @Test
  void events_that_a_group_parked_are_not_held_against_it() {
    history.sql("delete from order_timeline where sequence = 3");
    history.sql("update order_summary set units_shipped = 0, units_lost = 2");
    history.sql("update order_line_units set units_shipped = 0, units_lost = 2");
    history.sql(
        """
        insert into dead_letter (dead_letter_id, processing_group, sequence_id, sequence_index,
                                 message_type, event_id, recorded_at, event_type, payload, parked_at)
        values ('l', 'order-list', '%s', 0, '', '', '', '', '', '')
        """
            .formatted(ORDER));

    var report = verify(null);

    assertThat(report.holds()).isTrue();
    assertThat(report.of(Promise.P9).unchecked()).anyMatch(said -> said.contains("order-list"));
  }

  @Test
  void a_thousand_violations_are_kept_and_all_are_counted() {
    history.sql(
        """
        insert into order_timeline (order_id, sequence, event_id, event_type, recorded_at, headline)
        select 'order-z', n, 'e', 'x', now(), ''
          from generate_series(1, 1500) as n
        """);
    var result = verify(null).of(Promise.P8);

    assertThat(result.violations()).hasSize(1_000);
    assertThat(result.broken()).isEqualTo(1_500);
  }
}
