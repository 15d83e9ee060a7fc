package io.throughline.projection.spans;

import io.throughline.projection.AsOf;
import io.throughline.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How fast each answer comes with a million orders, of which one in thirty is open. Run its main;
/// the number of orders is the argument. Orders came evenly over 300 days; each stayed about an
/// hour in each of six places, every twentieth was held for a day, and those of the last ten days
/// have not arrived.
final class AnswersBenchmark {

  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 300;
  private static final int ROUNDS = 15;

  private AnswersBenchmark() {}

  /// Prints the median of each answer.
  public static void main(String[] arguments) throws Exception {
    int orders = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    try (var database = TestDatabase.create()) {
      fill(JdbcClient.create(database.ownerDataSource()), orders);
      var source = new SingleConnectionDataSource(database.appDataSource().getConnection(), true);
      var stuck = new StuckOrders(source);
      var flight = new UnitsInFlight(source);
      var list = new PlacedOrders(source);
      var backTest = new BackTest(source);
      var limits = limits();
      for (int day : new int[] {DAYS, 200, 50}) {
        var moment = new AsOf(10L * orders * day / DAYS, BEGIN.plus(Duration.ofDays(day)));
        var what = "as of day " + day + ": ";
        measure(what + "stuck", () -> stuck.figures(moment, limits, null, null).size());
        measure(what + "in flight", () -> flight.answer(moment, null, null).figures().size());
        measure(
            what + "stuck, list", () -> list.page(moment, held(limits), null, 50).orders().size());
        measure(
            what + "in flight, list", () -> list.page(moment, shipped(), null, 50).orders().size());
      }
      var now = new AsOf(10L * orders, BEGIN.plus(Duration.ofDays(DAYS)));
      measure(
          "back-test of 14 days",
          () ->
              backTest
                  .days(
                      "ON_HOLD",
                      Duration.ofHours(20),
                      LocalDate.of(2026, 10, 1),
                      LocalDate.of(2026, 10, 14),
                      now,
                      null,
                      null)
                  .size());
      measure("accounts", () -> stuck.accounts().size());
    }
    System.exit(0); // the test server's threads would go on
  }

  private static List<Limit> limits() {
    return Stream.of("shopify", "amazon", "edi-x12")
        .flatMap(
            channel ->
                Stream.of("ON_HOLD", "VALIDATED", "RESERVED", "RELEASED", "PACKED", "SHIPPED")
                    .map(place -> new Limit(channel, "acme", place, Duration.ofHours(24))))
        .toList();
  }

  private static SpanFilter held(List<Limit> limits) {
    return new SpanFilter(null, null, null, "ON_HOLD", null, null, null, false, limits, null);
  }

  private static SpanFilter shipped() {
    return new SpanFilter(null, null, null, null, null, null, "SHIPPED", true, null, null);
  }

  private static void fill(JdbcClient owner, int orders) {
    owner
        .sql(
            """
            insert into order_place
                   (order_id, channel, account, channel_order_id, channel_order_name, currency,
                    admission, units_waiting, value_waiting, last_sequence)
            select 'order-' || md5(n::text)::uuid, (array['shopify', 'amazon', 'edi-x12'])[1 + n % 3],
                   'acme', n::text, '#' || n, 'USD', 'VALIDATED', 2, 4818, 9
              from generate_series(1, :orders) as n
            """)
        .param("orders", orders)
        .update();
    owner
        .sql(
            """
            insert into order_span
                   (order_id, from_position, from_at, to_position, to_at, since_position, since_at,
                    left_place, channel, account, currency, stage, hold_id, hold_kind, hold_reason,
                    hold_owner, units_waiting, units_reserved, units_released, units_picked,
                    units_packed, units_shipped, value_waiting, value_reserved, value_released,
                    value_picked, value_packed, value_shipped, captured_minor)
            select 'order-' || md5(n::text)::uuid, p.begin, :begin::timestamptz + p.begin * w.tick,
                   case when p.until <= 10 * :orders::bigint then p.until end,
                   case when p.until <= 10 * :orders::bigint
                        then :begin::timestamptz + p.until * w.tick end,
                   p.begin, :begin::timestamptz + p.begin * w.tick, true,
                   (array['shopify', 'amazon', 'edi-x12'])[1 + n % 3], 'acme', 'USD', s.stage,
                   case when s.held then 'h' end, case when s.held then 'manual' end,
                   case when s.held then 'FRAUD' end, case when s.held then 'risk' end,
                   case when s.k <= 1 then 2 else 0 end, case when s.k = 2 then 2 else 0 end,
                   case when s.k = 3 then 2 else 0 end, 0, case when s.k = 4 then 2 else 0 end,
                   case when s.k = 5 then 2 else 0 end, case when s.k <= 1 then 4818 else 0 end,
                   case when s.k = 2 then 4818 else 0 end, case when s.k = 3 then 4818 else 0 end,
                   0, case when s.k = 4 then 4818 else 0 end,
                   case when s.k = 5 then 4818 else 0 end, 4818
              from generate_series(1, :orders) as n
             cross join lateral (
                   select interval '300 days' / (10.0 * :orders) as tick,
                          10.0 * :orders / 7200 as hour) as w
             cross join lateral (
                   values (0, 'RECEIVED', false, 0.0, 1.0),
                          (1, 'VALIDATED', n % 20 = 0, 1.0, case when n % 20 = 0 then 25.0 else 2.0 end),
                          (2, 'RESERVED', false, 25.0, 26.0), (3, 'RELEASED', false, 26.0, 27.0),
                          (4, 'PACKED', false, 27.0, 28.0), (5, 'SHIPPED', false, 28.0, 240.0))
                   as s(k, stage, held, from_hour, to_hour)
             cross join lateral (
                   select 10 * n::bigint + (s.from_hour * w.hour)::bigint + s.k as begin,
                          10 * n::bigint + (s.to_hour * w.hour)::bigint + s.k + 1 as until) as p
             where p.begin <= 10 * :orders::bigint
            """)
        .param("orders", orders)
        .param("begin", BEGIN.toString())
        .update();
    owner.sql("vacuum analyze order_span").update();
    owner.sql("vacuum analyze order_place").update();
    System.out.printf(
        "%,d orders, %,d intervals, %,d of them open%n",
        orders,
        count(owner, "select count(*) from order_span"),
        count(owner, "select count(*) from order_span where to_position is null"));
  }

  private static long count(JdbcClient owner, String sql) {
    return owner.sql(sql).query(Long.class).single();
  }

  private interface Answer {
    int rows();
  }

  private static void measure(String what, Answer answer) {
    int rows = answer.rows();
    var millis = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      answer.rows();
      millis[round] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-32s %6.1f ms median, %6.1f ms longest, %d rows%n",
        what, millis[ROUNDS / 2], millis[ROUNDS - 1], rows);
  }
}
