package io.throughline.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// A transaction manager whose commit tells the truth.
///
/// PostgreSQL aborts a transaction at its first failed statement. When the program caught that
/// error and goes on to commit, the server rolls back and pgjdbc returns normally: a command would
/// report success and nothing would be stored. So the driver is asked first in which state the
/// server left the transaction, which costs no round trip.
///
/// A statement that may fail belongs into a savepoint (a nested transaction): rolled back to, the
/// rest still commits.
public class VerifyingTransactionManager extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  /// Begins every transaction on a connection of this source, which must be pgjdbc's in the end.
  public VerifyingTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  /// @throws UnexpectedRollbackException when the server had aborted the transaction; it is rolled
  ///   back by then
  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    if (stateOnServer(status) == TransactionState.FAILED) {
      doRollback(status);
      throw new UnexpectedRollbackException(
          "an SQL error was caught inside this transaction and the server had aborted it:"
              + " nothing was stored");
    }
    super.doCommit(status);
  }

  private static TransactionState stateOnServer(DefaultTransactionStatus status) {
    var holder = ((JdbcTransactionObjectSupport) status.getTransaction()).getConnectionHolder();
    try {
      return holder.getConnection().unwrap(BaseConnection.class).getTransactionState();
    } catch (SQLException e) {
      throw new TransactionSystemException("cannot ask for the state of the transaction", e);
    }
  }
}
