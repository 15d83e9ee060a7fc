package io.throughline.rebuild;

import javax.sql.DataSource;

/// Lets other packages' tests make the positions of a test database.
public final class PositionsForTests {

  private PositionsForTests() {}

  /// The positions in this database.
  public static Positions of(DataSource dataSource) {
    return new Positions(dataSource);
  }
}
