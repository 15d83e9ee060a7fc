package io.throughline.projection.inflight;

import javax.sql.DataSource;

/// Lets other packages' tests make the projector.
public final class ValueInFlightForTests {

  private ValueInFlightForTests() {}

  /// The projector of value in flight, writing to this database.
  public static Object projector(DataSource dataSource) {
    return new ValueInFlightProjector(dataSource);
  }
}
