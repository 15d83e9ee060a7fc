package io.throughline.eventstore;

import io.throughline.messaging.UuidV7Identifiers;
import io.throughline.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the form of a row costs: one thread inserts batches of 100 rows with 600 bytes of payload
/// into tables that differ in one thing each. The tables take turns; medians of the rounds are
/// printed, and bytes per event with all indexes.
///
/// Run it by hand, after {@code test-compile}, with the test class path of this module: {@code java
/// -cp ... io.throughline.eventstore.RowFormBenchmark [rounds] [batches]}.
final class RowFormBenchmark {

  private static final int BATCH = 100;

  /// @param payload type of payload and metadata
  /// @param time type of the time it was recorded
  /// @param uniqueEventId whether event ids have an index of their own
  private record Form(String payload, String time, boolean uniqueEventId) {

    String table() {
      return "event_%s_%s_%b".formatted(payload, time, uniqueEventId);
    }

    String ddl() {
      return """
      create table %s (
          position bigint generated always as identity primary key,
          stream_id text collate "C" not null,
          sequence bigint not null,
          event_id uuid not null %s,
          event_type text collate "C" not null,
          recorded_at %s not null,
          payload %s not null,
          metadata %s not null,
          unique (stream_id, sequence))
      """
          .formatted(table(), uniqueEventId ? "unique" : "", time, payload, payload);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("bytea", "timestamptz", true),
          new Form("bytea", "timestamptz", false),
          new Form("jsonb", "timestamptz", true),
          new Form("text", "timestamptz", true),
          new Form("bytea", "text", true),
          new Form("bytea", "bigint", true));

  private RowFormBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    int batches = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    try (var database = TestDatabase.create();
        var pool = Node.pool(database, TestDatabase.OWNER);
        var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      for (var form : FORMS) {
        execute(connection, form.ddl());
      }
      print(connection, measure(connection, rounds, batches));
    }
    System.exit(0); // the server is stopped by its own hook
  }

  private static Map<Form, List<Double>> measure(Connection connection, int rounds, int batches)
      throws SQLException {
    var results = new LinkedHashMap<Form, List<Double>>();
    for (int round = 0; round <= rounds; round++) {
      for (var form : FORMS) {
        long start = System.nanoTime();
        for (int batch = 0; batch < batches; batch++) {
          insert(connection, form);
        }
        double rate = batches * BATCH * 1e9 / (System.nanoTime() - start);
        if (round > 0) { // the first one warms up
          results.computeIfAbsent(form, _ -> new ArrayList<>()).add(rate);
        }
      }
    }
    return results;
  }

  private static void insert(Connection connection, Form form) throws SQLException {
    var sql =
        """
        insert into %s (stream_id, sequence, event_id, event_type, recorded_at, payload, metadata)
        values (?, ?, ?, ?, ?, ?%s, ?%s)
        """
            .formatted(form.table(), cast(form), cast(form));
    try (var statement = connection.prepareStatement(sql)) {
      var identifiers = new UuidV7Identifiers();
      for (int row = 0; row < BATCH; row++) {
        var id = UUID.fromString(identifiers.generateIdentifier());
        statement.setString(1, "order-" + UUID.randomUUID());
        statement.setLong(2, 0);
        statement.setObject(3, id);
        statement.setString(4, "OrderReceived");
        bindTime(statement, form);
        bind(statement, 6, form, PAYLOAD.replace("$", id.toString()));
        bind(
            statement,
            7,
            form,
            "{\"actor\":\"connector:shopify/acme\",\"traceId\":\"" + id + "\"}");
        statement.addBatch();
      }
      statement.executeBatch();
    }
    connection.commit();
  }

  private static final String PAYLOAD =
      "{\"orderId\":\"order-$\",\"channel\":\"shopify\",\"note\":\"$\",\"lines\":["
          + "{\"lineId\":\"1\",\"sku\":\"TEE-S\",\"title\":\"Shirt, small\",\"quantity\":2,"
          + "\"unitPrice\":{\"amount\":\"19.99\",\"currency\":\"USD\"},\"requiresShipping\":true},"
          + "{\"lineId\":\"2\",\"sku\":\"MUG-B\",\"title\":\"Mug, blue\",\"quantity\":1,"
          + "\"unitPrice\":{\"amount\":\"9.99\",\"currency\":\"USD\"},\"requiresShipping\":true}],"
          + "\"totals\":{\"lines\":{\"amount\":\"49.97\",\"currency\":\"USD\"},"
          + "\"tax\":{\"amount\":\"3.20\",\"currency\":\"USD\"}}}";

  private static String cast(Form form) {
    return form.payload.equals("jsonb") ? "::jsonb" : "";
  }

  private static void bindTime(PreparedStatement statement, Form form) throws SQLException {
    var now = Instant.now();
    switch (form.time) {
      case "text" -> statement.setString(5, now.toString());
      case "bigint" -> statement.setLong(5, now.toEpochMilli() * 1_000);
      default -> statement.setObject(5, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }
  }

  private static void bind(PreparedStatement statement, int place, Form form, String json)
      throws SQLException {
    if (form.payload.equals("bytea")) {
      statement.setBytes(place, json.getBytes(StandardCharsets.UTF_8));
    } else {
      statement.setString(place, json);
    }
  }

  private static void print(Connection connection, Map<Form, List<Double>> results)
      throws SQLException {
    for (var result : results.entrySet()) {
      var rates = result.getValue().stream().sorted().toList();
      var form = result.getKey();
      System.out.printf(
          "%-6s %-12s event id index %-6b %8.0f rows/s %8.0f bytes/event%n",
          form.payload,
          form.time,
          form.uniqueEventId,
          rates.get(rates.size() / 2),
          bytesPerRow(connection, form));
    }
  }

  private static double bytesPerRow(Connection connection, Form form) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select pg_total_relation_size('%1$s')::float8 / count(*) from %1$s"
                    .formatted(form.table()))) {
      rows.next();
      return rows.getDouble(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    connection.commit();
  }
}
