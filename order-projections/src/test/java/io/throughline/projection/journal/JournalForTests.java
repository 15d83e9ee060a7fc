package io.throughline.projection.journal;

import javax.sql.DataSource;

/// The read model as tests of other packages need it.
public final class JournalForTests {

  private JournalForTests() {}

  /// Its projector.
  public static Object projector(DataSource source) {
    return new JournalProjector(source);
  }

  /// Its queries.
  public static Journal queries(DataSource source) {
    return new Journal(source);
  }
}
