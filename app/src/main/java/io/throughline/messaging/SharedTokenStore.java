package io.throughline.messaging;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/// The tokens of the event processors, for nodes that may start at the same moment.
///
/// The first start of a processor inserts its segments. Where two nodes do so at once, one is
/// refused by the primary key, and Axon looks again, in the same transaction: which PostgreSQL has
/// aborted by then, so the node would not start. Within a savepoint the refusal costs nothing but
/// the second look.
final class SharedTokenStore extends JdbcTokenStore {

  private final TransactionManager transactions;

  /// @param transactions which nest: begun within a transaction, they are a savepoint of it
  SharedTokenStore(Builder builder, TransactionManager transactions) {
    super(builder);
    this.transactions = transactions;
  }

  @Override
  public void initializeTokenSegments(
      String processorName, int segmentCount, TrackingToken initialToken) {
    transactions.executeInTransaction(
        () -> super.initializeTokenSegments(processorName, segmentCount, initialToken));
  }
}
