package io.throughline.messaging;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.throughline.database.VerifyingTransactionManager;
import io.throughline.eventjson.EventJson;
import io.throughline.eventstore.Doorbell;
import io.throughline.eventstore.KeptKind;
import io.throughline.eventstore.PostgresEventStore;
import io.throughline.eventstore.SafeHeadEventStorageEngine;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.SettlementBatch;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import io.throughline.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;

/// How long a large statement takes to be taken in, a transaction per part, with its state kept in
/// memory, and for as many parts as are bearable with its stream read every time.
///
/// Run it by hand, after {@code test-compile}, with the test class path of this module: {@code java
/// -cp ... io.throughline.messaging.LargeStatementBenchmark [parts of 500 lines]}.
final class LargeStatementBenchmark {

  private static final int LINES = 500;
  private static final Instant AT = Instant.parse("2026-03-06T06:00:00Z");
  private static final String FILE = "a".repeat(64);

  private final CommandGateway commands;

  private LargeStatementBenchmark(TestDatabase database, List<KeptKind<?, ?>> kinds) {
    var pool = pool(database);
    var engine = new SafeHeadEventStorageEngine(pool, EventJson.eventSerializer(), kinds);
    var transactions = new NestingTransactions(new VerifyingTransactionManager(pool));
    this.commands =
        DefaultConfigurer.defaultConfiguration()
            .configureEventStore(_ -> new PostgresEventStore(engine, new Doorbell(pool, engine)))
            .configureCommandBus(
                _ ->
                    new RootedCommandBus(
                        SimpleCommandBus.builder().transactionManager(transactions),
                        new ReactionBatches(engine)))
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(SettlementBatch.class)
                    .configureLockFactory(_ -> new LoneCommandsQueue()))
            .start()
            .commandGateway();
  }

  private static HikariDataSource pool(TestDatabase database) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(TestDatabase.APP);
    config.setPassword(database.password());
    return new HikariDataSource(config);
  }

  public static void main(String[] arguments) {
    int parts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    System.setProperty("disable-axoniq-console-message", "true");
    measure("kept in memory", List.of(SettlementStreams.KIND), parts);
    measure("read every time", List.of(), parts / 20);
    System.exit(0); // the server is stopped by its own hook, whatever threads remain
  }

  private static void measure(String name, List<KeptKind<?, ?>> kinds, int parts) {
    var statement = new LargeStatementBenchmark(TestDatabase.create(), kinds);
    long start = System.nanoTime();
    statement.takeIn(SettlementId.of("amazon", name.replace(' ', '-')), parts);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-16s %,9d lines in %6.1f s, %7.1f parts/s%n",
        name, parts * LINES, seconds, parts / seconds);
  }

  private void takeIn(SettlementId id, int parts) {
    var sum = SignedMoney.ofMinor(-(long) parts * LINES, "USD");
    commands.sendAndWait(
        new BeginSettlement(
            id,
            id.rail(),
            id.batch(),
            FILE,
            "statement.txt",
            "amazon",
            "acme",
            LocalDate.parse("2026-03-05"),
            sum,
            null,
            AT));
    for (int part = 0; part < parts; part++) {
      commands.sendAndWait(new RecordSettlementLines(id, FILE, part, lines(part), AT));
    }
    commands.sendAndWait(new AcceptSettlement(id, FILE, (long) parts * LINES, List.of(sum), AT));
  }

  private static List<SettlementLine> lines(int part) {
    return IntStream.range(0, LINES)
        .mapToObj(
            line ->
                new SettlementLine(
                    "%08d-%04d".formatted(part, line),
                    LineKind.COMMISSION,
                    "ItemFees/Commission",
                    "114-%07d-%07d".formatted(part, line),
                    null,
                    "SKU-" + line,
                    null,
                    SignedMoney.ofMinor(-1, "USD"),
                    AT))
        .toList();
  }
}
