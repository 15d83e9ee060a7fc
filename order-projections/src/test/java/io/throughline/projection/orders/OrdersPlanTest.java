package io.throughline.projection.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// With 200,000 orders no usual question reads the whole table.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersPlanTest {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient owner = JdbcClient.create(simple(database.ownerDataSource()));

  /// Only a statement that is sent as mere text may be explained without values.
  private static DataSource simple(DataSource source) {
    ((PGSimpleDataSource) source).setPreferQueryMode(PreferQueryMode.SIMPLE);
    return source;
  }

  @BeforeAll
  void many_orders() {
    owner
        .sql(
            """
            insert into order_summary
                   (order_id, channel, account, channel_order_id, channel_order_name, placed_at,
                    received_at, currency, total_minor, variance_minor, lines, units,
                    payment_status, admission, stage_since, open_holds, units_open,
                    last_sequence)
            select 'order-' || gen_random_uuid(),
                   case when n % 1000 = 0 then 'edi' when n % 4 = 0 then 'amazon' else 'shopify' end,
                   'acme', n::text, '#' || n, at, at, case when n % 10 = 0 then 'EUR' else 'USD' end,
                   4818, 0, 1, 2, 'paid',
                   case when n % 100 = 0 then 'RECEIVED' when n % 50 = 1 then 'REJECTED'
                        else 'VALIDATED' end,
                   at, case when n % 200 = 0 then '{"h": "FRAUD"}'::jsonb else '{}' end, 2, 1
              from generate_series(1, 200000) as n,
                   lateral (select timestamptz '2026-01-01' + n * interval '1 minute') as t(at)
            """)
        .update();
    owner
        .sql(
            """
            insert into order_line_units
                   (order_id, line_id, place, sku, title, units, units_open, last_sequence)
            select order_id, '1', 0, 'SKU-' || channel_order_id, 'Shirt', 2, 2, 1
              from order_summary
            """)
        .update();
    owner
        .sql(
            """
            insert into order_part
                   (order_id, kind, part_id, state, reference, began_at, since, last_sequence)
            select order_id, 'SHIPMENT', 's-' || channel_order_id, 'SHIPPED',
                   'T' || channel_order_id, received_at, received_at, 1
              from order_summary
            """)
        .update();
    owner.sql("vacuum analyze order_summary, order_line_units, order_part").update();
  }

  @AfterAll
  void drop() {
    database.close();
  }

  static List<OrderFilter> usualFilters() {
    return List.of(
        OrderFilter.ALL,
        filter("shopify", null, null, null),
        filter("edi", null, null, null),
        filter(null, Stage.RECEIVED, null, null),
        filter(null, null, true, null),
        filter(null, Stage.RECEIVED, true, null),
        filter("amazon", Stage.RECEIVED, true, null),
        filter(null, null, null, "#4711"),
        new OrderFilter(null, null, null, "EUR", null, null),
        new OrderFilter(null, null, Set.of(Payment.PAID), null, null, null, null, null, null, null),
        new OrderFilter(null, null, null, null, true, null, null, null, null, null),
        new OrderFilter(null, null, null, null, null, Set.of("amazon", "edi")));
  }

  private static OrderFilter filter(
      @Nullable String channel,
      @Nullable Stage stage,
      @Nullable Boolean held,
      @Nullable String reference) {
    return new OrderFilter(channel, stage, held, null, reference, null);
  }

  @ParameterizedTest
  @MethodSource("usualFilters")
  void no_usual_question_reads_the_whole_table(OrderFilter filter) {
    for (var after : new OrderPage.@Nullable Cursor[] {null, cursor()}) {
      assertThat(plan(OrderSelection.of(filter, after))).doesNotContain("Seq Scan");
    }
  }

  @Test
  void held_orders_are_found_without_walking_through_all_others() {
    assertThat(plan(OrderSelection.of(filter(null, null, true, null), null)))
        .contains("order_summary_held");
    assertThat(plan(OrderSelection.of(filter(null, Stage.RECEIVED, true, null), cursor())))
        .doesNotContain("order_summary_newest");
  }

  @Test
  void orders_whose_money_is_in_an_unusual_place_are_found_at_once() {
    var refunded =
        new OrderFilter(
            null, null, Set.of(Payment.REFUNDED), null, null, null, null, null, null, null);

    assertThat(plan(OrderSelection.of(refunded, null))).contains("order_summary_money");
  }

  @Test
  void orders_are_counted_from_an_index_alone() {
    assertThat(
            String.join(
                "\n",
                owner
                    .sql("explain " + OrderCounts.BY_STAGE)
                    .query((row, _) -> row.getString(1))
                    .list()))
        .contains("Index Only Scan using order_summary_counts");
  }

  private static OrderPage.Cursor cursor() {
    return new OrderPage.Cursor(Instant.parse("2026-03-01T00:00:00Z"), "order-5");
  }

  /// How the server answers it once it plans for any values.
  private String plan(OrderSelection selection) {
    var names = new LinkedHashSet<String>();
    var statement =
        PARAMETER
            .matcher(Orders.PAGE.formatted(selection.where()))
            .replaceAll(
                match -> {
                  names.add(match.group(1));
                  return "\\$" + (List.copyOf(names).indexOf(match.group(1)) + 1);
                });
    return String.join(
        "\n",
        owner
            .sql("explain (generic_plan) " + statement.replaceAll("limit.*", "limit 50"))
            .query((row, _) -> row.getString(1))
            .list());
  }
}
