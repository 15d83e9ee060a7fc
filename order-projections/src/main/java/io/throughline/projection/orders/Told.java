package io.throughline.projection.orders;

import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stands around an event while it is projected.
///
/// @param orderId whose event it is
/// @param at when it was recorded, our clock
/// @param sequence its number in the order's stream
/// @param changes where its changes go
record Told(String orderId, Instant at, long sequence, Changes changes) {

  /// Adds a row that begins with the order's id and ends with the sequence.
  void row(RowStatement statement, @Nullable Object... between) {
    var values = new @Nullable Object[between.length + 2];
    values[0] = orderId;
    System.arraycopy(between, 0, values, 1, between.length);
    values[values.length - 1] = sequence;
    changes.add(statement, values);
  }
}
