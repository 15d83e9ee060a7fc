package io.throughline.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Checks a database.
public final class Verification {

  private static final int FETCH = 2_000;
  private static final long SAY_EVERY = 100_000;

  private final Connecting connecting;
  private final @Nullable Path journal;
  private final Consumer<String> progress;
  private final Findings findings = new Findings();

  /// Makes a new connection as the role that the program runs as.
  public interface Connecting {

    /// A connection that nobody else uses.
    ///
    /// @throws SQLException when the database does not answer
    Connection connect() throws SQLException;
  }

  /// A verification of one database.
  ///
  /// @param journal what a client wrote down as accepted; null when there is none
  /// @param progress is told now and then how far it is
  public Verification(Connecting connecting, @Nullable Path journal, Consumer<String> progress) {
    this.connecting = connecting;
    this.journal = journal;
    this.progress = progress;
  }

  /// Looks at everything, once.
  ///
  /// @throws SQLException when the database fails meanwhile
  /// @throws IOException when the journal cannot be read
  public VerifyReport run() throws SQLException, IOException {
    long began = System.nanoTime();
    try (var attempts = connecting.connect()) {
      ImmutabilityCheck.run(attempts, findings);
    }
    try (var connection = connecting.connect()) {
      long safeHead = safeHead(connection); // a statement of its own, before the snapshot
      openSnapshot(connection);
      long events;
      try {
        SchemaCheck.run(connection, findings);
        AnswerCheck.run(connection, safeHead, findings);
        readJournal(connection);
        var groups = Group.all(connection);
        requireNoneAhead(groups, safeHead);
        events = stream(connection, safeHead, checks(connection, groups));
      } finally {
        connection.rollback();
      }
      return new VerifyReport(
          safeHead, events, (System.nanoTime() - began) / 1e9, findings.results());
    }
  }

  private static long safeHead(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select domain_event_safe_head()")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Everything is read in one state of the database, however long that takes.
  private static void openSnapshot(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      // Before the snapshot is made: one from before a rebuild's switch would not see its rows.
      statement.execute(
          """
          lock table order_summary, order_line_units, order_timeline, order_in_flight,
                     stock_level, stock_reservation, exception_case in access share mode
          """);
      statement.execute(
          """
          select set_config('transaction_timeout', '0', true),
                 set_config('statement_timeout', '0', true),
                 set_config('idle_in_transaction_session_timeout', '0', true)
          """);
    }
  }

  private void readJournal(Connection connection) throws IOException, SQLException {
    if (journal != null) {
      new JournalCheck(connection, findings).run(journal);
      return;
    }
    findings.unchecked(
        Promise.P1,
        "What clients were told is not in the database: without --journal only the server's"
            + " settings and the kept answers are looked at.");
  }

  private void requireNoneAhead(Map<String, Group> groups, long safeHead) {
    for (var group : groups.values()) {
      findings.checked(Promise.P8, 1);
      if (group.furthest() > safeHead) {
        findings.broken(
            Promise.P8,
            group.name(),
            "has read up to %d, though only %d was safe to read"
                .formatted(group.furthest(), safeHead));
      }
      if (!group.parked().isEmpty()) {
        findings.unchecked(
            Promise.P9,
            "%d streams whose events %s parked are not compared."
                .formatted(group.parked().size(), group.name()));
      }
    }
  }

  private List<StreamCheck> checks(Connection connection, Map<String, Group> groups)
      throws SQLException {
    findings.unchecked(
        Promise.P7, "Snapshots are not stored, so there is no second way to load a stream.");
    var orders = group(groups, "order-list");
    var checks = new ArrayList<StreamCheck>();
    checks.add(new SequenceCheck(findings));
    checks.add(new IdentityCheck(findings));
    checks.add(new CommitCheck(findings));
    checks.add(
        new OrderCheck(
            findings,
            List.of(
                OrderModel.orderList(findings, orders, connection),
                OrderModel.valueInFlight(findings, group(groups, "value-in-flight"), connection))));
    checks.add(new TimelineCheck(findings, orders, connection));
    checks.add(new StockCheck(findings, group(groups, "stock-levels"), connection));
    checks.add(new CaseCheck(findings, group(groups, "exception-cases"), connection));
    return checks;
  }

  private static Group group(Map<String, Group> groups, String name) {
    return groups.getOrDefault(name, new Group(name, 0, 0, Set.of()));
  }

  private long stream(Connection connection, long safeHead, List<StreamCheck> checks)
      throws SQLException {
    long count = 0;
    try (var statement = connection.prepareStatement(EventRow.SELECT)) {
      statement.setFetchSize(FETCH);
      statement.setLong(1, safeHead);
      var stream = "";
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var event = EventRow.of(rows);
          if (!event.stream().equals(stream) && count > 0) {
            endOfStream(stream, checks);
          }
          stream = event.stream();
          for (var check : checks) {
            check.on(event);
          }
          if (++count % SAY_EVERY == 0) {
            progress.accept("%,d events looked at".formatted(count));
          }
        }
      }
      if (count > 0) {
        endOfStream(stream, checks);
      }
      for (var check : checks) {
        check.end();
      }
    }
    return count;
  }

  private static void endOfStream(String stream, List<StreamCheck> checks) throws SQLException {
    for (var check : checks) {
      check.endOfStream(stream);
    }
  }
}
