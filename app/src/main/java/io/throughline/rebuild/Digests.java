package io.throughline.rebuild;

import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what read models hold.
@Component
public class Digests {

  private final JdbcTemplate jdbc;
  private final Positions positions;
  private final BesideSchema schema;
  private final TransactionTemplate snapshot;

  Digests(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Positions positions,
      BesideSchema schema) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.positions = positions;
    this.schema = schema;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /// The digest of a read model and the position that it stands for, of the same moment: rows and
  /// token are committed together, and one snapshot sees both.
  ///
  /// @throws IllegalArgumentException when there is no such read model
  public PlacedDigest of(String readModel) {
    var model = ReadModel.named(readModel);
    return snapshot.execute(
        _ -> {
          schema.pin(model);
          return new PlacedDigest(positions.of(model.group()).position(), digest(model));
        });
  }

  private ReadModelDigest digest(ReadModel model) {
    ConnectionCallback<ReadModelDigest> read = connection -> ReadModelDigest.of(model, connection);
    return jdbc.execute(read);
  }
}
