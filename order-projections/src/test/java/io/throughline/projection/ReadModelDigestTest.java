package io.throughline.projection;

import static io.throughline.projection.Histories.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.projection.orders.Orders;
import io.throughline.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadModelDigestTest {

  private static final ReadModel ORDERS = ReadModel.named(Orders.GROUP);

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ORDERS, database.appDataSource());
  }

  private void tell(int number, String headline) {
    jdbc.sql(
            """
            insert into order_timeline
                   (order_id, sequence, event_id, event_type, recorded_at, headline)
            values (:order_id, 0, 'e', 'OrderValidated', '2026-11-20T09:00:00Z', :headline)
            """)
        .param("order_id", order(number))
        .param("headline", headline)
        .update();
  }

  @Test
  void it_counts_the_rows_of_every_table() {
    tell(1, "a");
    tell(2, "b");

    assertThat(digest().rows())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "order_summary", 0L,
                    "order_line_units", 0L,
                    "order_part", 0L,
                    "order_timeline", 2L)));
    assertThat(digest().totalRows()).isEqualTo(2);
  }

  @Test
  void rows_that_were_written_in_another_order_have_the_same_digest() {
    tell(1, "a");
    tell(2, "b");
    var before = digest();
    jdbc.sql("delete from order_timeline").update();

    tell(2, "b");
    tell(1, "a");

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void one_changed_letter_changes_it() {
    tell(1, "a");
    var before = digest();
    jdbc.sql("update order_timeline set headline = 'b'").update();

    assertThat(digest().rows()).isEqualTo(before.rows());
    assertThat(digest().sha256()).isNotEqualTo(before.sha256());
  }

  @Test
  void null_is_not_the_empty_text() {
    tell(1, "a");
    var before = digest();
    jdbc.sql("update order_timeline set actor = ''").update();

    assertThat(digest().sha256()).isNotEqualTo(before.sha256());
  }

  @Test
  void it_does_not_depend_on_the_settings_of_the_session() throws SQLException {
    tell(1, "a");
    try (var connection = database.appDataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set timezone = 'Asia/Tokyo'");
      connection.setAutoCommit(false);

      assertThat(ReadModelDigest.of(ORDERS, connection)).isEqualTo(digest());

      connection.rollback();
    }
  }

  @Test
  void it_needs_a_transaction() throws SQLException {
    try (var connection = database.appDataSource().getConnection()) {
      assertThatIllegalArgumentException().isThrownBy(() -> ReadModelDigest.of(ORDERS, connection));
    }
  }

  @Test
  void more_rows_than_one_fetch_are_all_read() {
    jdbc.sql(
            """
            insert into order_timeline
                   (order_id, sequence, event_id, event_type, recorded_at, headline)
            select 'order-1', n, 'e', 'OrderValidated', '2026-11-20T09:00:00Z', 'h'
              from generate_series(1, 5000) as n
            """)
        .update();

    assertThat(digest().rows()).containsEntry("order_timeline", 5_000L);
  }

  @Test
  void every_table_of_a_read_model_is_covered_and_every_key_is_its_primary_key() {
    var keys =
        jdbc.sql(
                """
                select c.relname,
                       string_agg(a.attname, ', ' order by array_position(i.indkey, a.attnum)) as key
                  from pg_index i
                  join pg_class c on c.oid = i.indrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                 where i.indisprimary
                   and c.relname in (:tables)
                 group by c.relname
                """)
            .param(
                "tables",
                ReadModel.ALL.stream()
                    .flatMap(model -> model.tables().stream())
                    .map(ReadModel.Table::name)
                    .toList())
            .query((row, _) -> new ReadModel.Table(row.getString(1), row.getString(2)))
            .list();

    assertThat(ReadModel.ALL.stream().flatMap(model -> model.tables().stream()))
        .containsExactlyInAnyOrderElementsOf(keys);
  }
}
