package io.throughline.projection.reconciliation;

import javax.sql.DataSource;

/// The read model as tests of other packages need it.
public final class ReconciliationForTests {

  private ReconciliationForTests() {}

  /// Its projector.
  public static Object projector(DataSource source) {
    return new ReconciliationProjector(source);
  }

  /// Its queries.
  public static Reconciliation queries(DataSource source) {
    return new Reconciliation(source);
  }
}
