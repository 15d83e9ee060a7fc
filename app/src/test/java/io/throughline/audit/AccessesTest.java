package io.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessesTest {

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final Accesses accesses = AccessesForTests.on(jdbc);

  @AfterEach
  void drop() {
    database.close();
  }

  private void read(String actor, String orderId, String channel) {
    accesses.record(
        new Access(
            actor,
            AccessKind.PERSONAL_DATA_READ,
            orderId,
            channel,
            List.of("email"),
            "delivery-problem",
            "CASE-1",
            null));
  }

  private List<String> subjects(AccessFilter filter) {
    return accesses.page(filter, Long.MAX_VALUE, 10).stream()
        .map(record -> String.valueOf(record.access().subject()))
        .toList();
  }

  @Test
  void what_is_written_is_read_as_it_was() {
    read("person:a", "order-1", "shopify");

    var record = accesses.page(AccessFilter.ALL, Long.MAX_VALUE, 10).getFirst();

    assertThat(record.access())
        .isEqualTo(
            new Access(
                "person:a",
                AccessKind.PERSONAL_DATA_READ,
                "order-1",
                "shopify",
                List.of("email"),
                "delivery-problem",
                "CASE-1",
                null));
    assertThat(record.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void the_program_can_neither_change_nor_delete_what_is_written() {
    read("person:a", "order-1", "shopify");

    for (var statement :
        List.of(
            "update access_record set actor = 'x'",
            "delete from access_record",
            "truncate access_record")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void filters_restrict_and_pages_follow_each_other() {
    read("person:a", "order-1", "shopify");
    read("person:b", "order-2", "amazon");
    accesses.record(Access.from("person:a", AccessKind.LOGIN, "10.0.0.1"));

    assertThat(subjects(new AccessFilter(null, "person:a", null, null, null, null)))
        .containsExactly("null", "order-1");
    assertThat(subjects(new AccessFilter(AccessKind.LOGIN, null, null, null, null, null)))
        .containsExactly("null");
    assertThat(subjects(new AccessFilter(null, null, "order-2", null, null, null)))
        .containsExactly("order-2");
    assertThat(
            subjects(new AccessFilter(null, null, null, Instant.now().plusSeconds(60), null, null)))
        .isEmpty();
    var first = accesses.page(AccessFilter.ALL, Long.MAX_VALUE, 2);
    assertThat(accesses.page(AccessFilter.ALL, first.getLast().recordNo(), 2))
        .extracting(record -> record.access().subject())
        .containsExactly("order-1");
  }

  @Test
  void who_sees_one_channel_sees_accesses_to_its_orders_and_nothing_else() {
    read("person:a", "order-1", "shopify");
    read("person:b", "order-2", "amazon");
    accesses.record(Access.from("person:a", AccessKind.LOGIN, "10.0.0.1"));

    assertThat(subjects(new AccessFilter(null, null, null, null, null, Set.of("shopify"))))
        .containsExactly("order-1");
  }
}
