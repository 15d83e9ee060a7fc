package io.throughline.projection;

import io.throughline.projection.ReadModel.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/// What a read model holds, in one number: equal digests mean equal rows, column for column. Used
/// to show that a rebuild from zero gives what was there before.
///
/// @param group the read model
/// @param sha256 over all rows of all its tables, each table in the order of its key; hex
/// @param rows how many rows each table has
public record ReadModelDigest(String group, String sha256, SortedMap<String, Long> rows) {

  private static final int FETCH = 2_000;

  /// Copies the counts.
  public ReadModelDigest {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /// Rows of all tables together.
  public long totalRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The digest of the read model as it is committed now, all tables at the same moment.
  ///
  /// @throws IllegalStateException when the database fails
  public static ReadModelDigest of(ReadModel model, DataSource dataSource) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return of(model, connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("no digest of read model " + model.group(), failure);
    }
  }

  /// The digest of what this connection sees. It must be in a transaction, so that rows are
  /// streamed; at isolation level repeatable read, so that all tables are of the same moment. Rows
  /// are locked by nobody, and nobody is locked out.
  public static ReadModelDigest of(ReadModel model, Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new IllegalArgumentException("a digest needs a transaction");
    }
    fixTextForm(connection);
    var sha256 = newSha256();
    var rows = new TreeMap<String, Long>();
    for (var table : model.tables()) {
      add(sha256, table.name());
      rows.put(table.name(), addRows(sha256, connection, table));
    }
    return new ReadModelDigest(model.group(), HexFormat.of().formatHex(sha256.digest()), rows);
  }

  /// Until the end of the transaction: the text of a row must not depend on who asks, and reading
  /// all rows may take longer than other transactions are allowed to.
  private static void fixTextForm(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
                 set_config('IntervalStyle', 'iso_8601', true),
                 set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true),
                 set_config('transaction_timeout', '0', true)
          """);
    }
  }

  private static long addRows(MessageDigest sha256, Connection connection, Table table)
      throws SQLException {
    // Names come from the constants of ReadModel, never from a caller.
    var sql = "select t::text from %s as t order by %s".formatted(table.name(), table.key());
    long count = 0;
    try (var statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          add(sha256, rows.getString(1));
          count++;
        }
      }
    }
    return count;
  }

  /// With its length, so that two texts never run into one.
  private static void add(MessageDigest sha256, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sha256.update(bytes);
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
