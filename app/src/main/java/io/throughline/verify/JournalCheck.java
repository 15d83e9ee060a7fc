package io.throughline.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// P1: everything that a client wrote down as accepted is stored.
///
/// The journal has one entry in a line: an event id (a UUID), a position (a number), or an order
/// id. Empty lines and those that begin with {@code #} are passed over.
final class JournalCheck {

  private static final int AT_ONCE = 1_000;
  private static final Pattern EVENT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

  private static final String EVENTS =
      "select event_id::text from domain_event where event_id = any (?::uuid[])";
  private static final String POSITIONS =
      "select position::text from domain_event where position = any (?::bigint[])";
  private static final String ORDERS =
      "select stream_id from domain_event where stream_id = any (?::text[]) and sequence = 0";

  private final Connection connection;
  private final Findings findings;
  private final List<String> events = new ArrayList<>();
  private final List<String> positions = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();

  JournalCheck(Connection connection, Findings findings) {
    this.connection = connection;
    this.findings = findings;
  }

  /// Compares the whole journal.
  void run(Path journal) throws IOException, SQLException {
    try (BufferedReader lines = Files.newBufferedReader(journal)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        sort(line.strip());
        look(AT_ONCE);
      }
    }
    look(1);
  }

  private void sort(String entry) {
    if (entry.isEmpty() || entry.startsWith("#")) {
      return;
    }
    if (EVENT.matcher(entry).matches()) {
      events.add(entry.toLowerCase(java.util.Locale.ROOT));
    } else if (POSITION.matcher(entry).matches()) {
      positions.add(Long.toString(Long.parseLong(entry)));
    } else if (entry.startsWith("order-")) {
      orders.add(entry);
    } else {
      findings.broken(Promise.P1, entry, "the journal's entry is no event, position or order");
    }
  }

  private void look(int atLeast) throws SQLException {
    look(events, EVENTS, atLeast);
    look(positions, POSITIONS, atLeast);
    look(orders, ORDERS, atLeast);
  }

  private void look(List<String> wanted, String sql, int atLeast) throws SQLException {
    if (wanted.size() < atLeast) {
      return;
    }
    var found = found(wanted, sql);
    findings.checked(Promise.P1, wanted.size());
    wanted.stream()
        .filter(one -> !found.contains(one))
        .forEach(one -> findings.broken(Promise.P1, one, "was accepted and is not stored"));
    wanted.clear();
  }

  private Set<String> found(List<String> wanted, String sql) throws SQLException {
    var found = new HashSet<String>();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", wanted.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
