package io.throughline.projection.reconciliation.matching;

import java.time.LocalDate;

/// How far a movement is settled.
///
/// @param settled minor units, of the movement's sign
/// @param due when the rest has to come
public record Item(Movement movement, LocalDate due, long settled) {

  /// What is not settled.
  public long open() {
    return Math.subtractExact(movement.minor(), settled);
  }
}
