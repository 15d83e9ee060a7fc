package io.throughline.projection.reconciliation;

import io.throughline.projection.Projection;
import io.throughline.projection.Tracked;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import io.throughline.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How fast statements are matched, days are worked out anew, and a year is asked for. Run its
/// main; the number of lines of one statement is the argument. Each order has one capture, and the
/// statement a capture line and a fee line for it; one line in a hundred is short.
///
/// The year is seeded into the rows of days (50,000 orders a day are sums of a row): 365 days, 6
/// accounts, 3 rails, open items of the last fifteen days.
final class ReconciliationBenchmark {

  private static final int BATCH = 500;
  private static final int ROUNDS = 15;
  private static final int CHUNK = 500;

  private ReconciliationBenchmark() {}

  /// Prints rates and medians.
  public static void main(String[] arguments) throws Exception {
    int lines = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    try (var database = TestDatabase.create()) {
      var source = new SingleConnectionDataSource(database.appDataSource().getConnection(), true);
      var projection = new Projection(new ReconciliationProjector(source), source);
      var money = new Reconciliation(source);
      matching(projection, lines);
      JdbcClient.create(database.superuserDataSource()).sql("vacuum analyze").update();
      days(money);
      lists(money);
      projection.reset();
      year(JdbcClient.create(database.superuserDataSource()), money);
    }
    System.exit(0); // the test server's threads would go on
  }

  private static void matching(Projection projection, int lines) {
    int orders = lines / 2;
    var facts = new MoneyFacts();
    for (int order = 0; order < orders; order++) {
      facts
          .received("n" + order)
          .captured(
              "Stripe", "n" + order, "ch_" + order, "03-0" + (2 + order % 5), 1_000 + order % 90);
    }
    int captured = facts.events().size();
    statement(facts, orders);
    var history = Tracked.of(facts.events());
    rate("orders and captures", captured, () -> deliver(projection, history.subList(0, captured)));
    int accepted = history.size() - 1;
    double told =
        rate("lines told", lines, () -> deliver(projection, history.subList(captured, accepted)));
    double matched =
        rate(
            "lines accepted and matched",
            lines,
            () -> deliver(projection, history.subList(accepted, history.size())));
    System.out.printf(
        "lines matched, told and accepted: %,.0f a second%n", lines / (told + matched));
    System.out.printf("heap in use %,d MB%n", usedMegabytes());
  }

  private static long usedMegabytes() {
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static void deliver(Projection projection, List<DomainEventMessage<?>> events) {
    projection.deliver(events, BATCH);
  }

  private static void statement(MoneyFacts facts, int orders) {
    var all = new ArrayList<SettlementLine>();
    for (int order = 0; order < orders; order++) {
      long amount = 1_000L + order % 90 - (order % 100 == 0 ? 1 : 0);
      all.add(facts.line("l" + order, LineKind.CAPTURE, "n" + order, "ch_" + order, amount));
      all.add(facts.line("f" + order, LineKind.FEE, "n" + order, "ch_" + order, -30));
    }
    var lines = all.toArray(SettlementLine[]::new);
    long payout = all.stream().mapToLong(line -> line.amount().minorUnits()).sum();
    facts.begun("Stripe", "po", 1, "03-10", payout);
    for (int from = 0; from < lines.length; from += CHUNK) {
      facts.lines(
          "Stripe",
          "po",
          1,
          from / CHUNK,
          Arrays.copyOfRange(lines, from, Math.min(lines.length, from + CHUNK)));
    }
    facts.accepted("Stripe", "po", 1, "03-10", payout, lines);
  }

  private static double rate(String what, int count, Runnable work) {
    long begin = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "%-28s %,10d in %6.2f s: %,9.0f a second%n", what, count, seconds, count / seconds);
    return seconds;
  }

  private static void days(Reconciliation money) {
    var first = LocalDate.of(2026, 3, 2);
    long begin = System.nanoTime();
    for (int day = 0; day < 5; day++) {
      money.contentHash("web", MoneyFacts.ACCOUNT, first.plusDays(day), Long.MAX_VALUE);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    var rows = money.rows(RowFilter.of("web", MoneyFacts.ACCOUNT, first, first.plusDays(4)), first);
    long movements = rows.stream().mapToLong(ReconciliationRow::movements).sum();
    System.out.printf(
        "days worked out anew: 5 of %,d movements each in %.2f s: %.2f days, %,.0f movements a"
            + " second%n",
        movements / 5, seconds, 5 / seconds, movements / seconds);
  }

  private static void lists(Reconciliation money) {
    var day = LocalDate.of(2026, 3, 3);
    var filter = RowFilter.of("web", MoneyFacts.ACCOUNT, day, day);
    var row = new RowKey(day, "web", MoneyFacts.ACCOUNT, "Stripe", "USD");
    measure("movements behind a row", () -> money.movements(filter, null, day, null, 50).size());
    measure("lines behind a row", () -> money.linesBehind(row, null, 50).size());
    measure(
        "variances of a day", () -> money.variances(VarianceFilter.of(filter), null, 50).size());
    measure("open items", () -> money.openItems(filter, null, day, null, 50).size());
    measure("states of the days", () -> money.dayStates(all()).size());
  }

  private static RowFilter all() {
    return new RowFilter(null, null, null, null, null, null, null);
  }

  private static void year(JdbcClient owner, Reconciliation money) {
    owner
        .sql(
            """
            insert into recon_day
                   (business_day, channel, account, rail, currency, movements, variances, unexplained,
                    captured, refunded, chargebacks, cb_reversals, settled, variance, classified)
            select date '2026-01-01' + d, 'channel-' || c, 'acme', 'rail-' || r, 'USD', 2800, 3, 1,
                   14000000, -500000, -1000, 0, 13499000, -37, -30
              from generate_series(0, 364) d, generate_series(1, 6) c, generate_series(1, 3) r
            """)
        .update();
    owner
        .sql(
            """
            insert into recon_open
                   (business_day, channel, account, rail, currency, due_on, items, open)
            select date '2026-12-31' - d, 'channel-' || c, 'acme', 'rail-' || r, 'USD',
                   date '2027-01-10' - d, 2800, 13499000
              from generate_series(0, 14) d, generate_series(1, 6) c, generate_series(1, 3) r
            """)
        .update();
    owner.sql("vacuum analyze recon_day").update();
    owner.sql("vacuum analyze recon_open").update();
    var today = LocalDate.of(2027, 1, 4);
    measure("rows of a year", () -> money.rows(all(), today).size());
    measure(
        "rows of a year, one account",
        () ->
            money
                .rows(RowFilter.of("channel-1", "acme", LocalDate.of(2026, 1, 1), today), today)
                .size());
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
        "%-28s %6.1f ms median, %6.1f ms longest, %,d rows%n",
        what, millis[ROUNDS / 2], millis[ROUNDS - 1], rows);
  }
}
