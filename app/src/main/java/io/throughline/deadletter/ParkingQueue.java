package io.throughline.deadletter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.UncategorizedSQLException;

/// Axon's queue, which knows for a whole batch of events which orders are parked, and asks for one
/// of these in a way that no retry can slip through.
///
/// Axon asks the database for every event, or keeps a memory of its own across batches. That memory
/// is not cleared when a node loses its claim while the database is away; the node then lets an
/// event pass by the parked ones before it. Here the parked orders are read once per batch, after
/// the claim: only the owner of the claim parks orders, in the transaction that stores its token,
/// so nobody can add one meanwhile. What a retry takes out meanwhile is found by the second look.
final class ParkingQueue extends JdbcSequencedDeadLetterQueue<EventMessage<?>> {

  private static final String PARKED =
      """
      select distinct sequence_id
        from dead_letter
       where processing_group = ?
      """;

  /// Waits for a retry that is under way. All rows are locked, not the first alone: when the retry
  /// took that one out and left the next, the order is still parked.
  private static final String STILL_PARKED =
      """
      select sequence_id
        from dead_letter
       where processing_group = ?
         and sequence_id = ?
         for update
      """;

  private final String group;
  private final String resource;
  private final ConnectionProvider connections;

  ParkingQueue(String group, ConnectionProvider connections, Builder<EventMessage<?>> builder) {
    super(builder);
    this.group = group;
    this.resource = getClass().getName() + "/" + group;
    this.connections = connections;
  }

  @Override
  public boolean enqueueIfPresent(
      Object order, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
    if (!parkedOrders().contains(order.toString())) {
      return false;
    }
    if (select(STILL_PARKED, group, order.toString()).isEmpty()) {
      parkedOrders().remove(order.toString());
      return false;
    }
    enqueue(order, letter.get());
    return true;
  }

  @Override
  public void enqueue(Object order, DeadLetter<? extends EventMessage<?>> letter) {
    super.enqueue(order, letter);
    parkedOrders().add(order.toString());
  }

  private Set<String> parkedOrders() {
    var batch = CurrentUnitOfWork.get().root();
    Set<String> known = batch.getResource(resource);
    if (known == null) {
      known = select(PARKED, group);
      batch.resources().put(resource, known);
    }
    return known;
  }

  private Set<String> select(String sql, String... parameters) {
    try {
      Connection connection = connections.getConnection();
      try (var statement = prepare(connection, sql, parameters);
          var rows = statement.executeQuery()) {
        var found = new HashSet<String>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      } finally {
        connection.close(); // the unit of work's own goes back to it, open
      }
    } catch (SQLException failure) {
      throw new UncategorizedSQLException("parked orders of " + group, sql, failure);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String... parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setString(i + 1, parameters[i]);
    }
    return statement;
  }
}
