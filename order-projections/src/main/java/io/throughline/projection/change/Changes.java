package io.throughline.projection.change;

import org.jspecify.annotations.Nullable;

/// What one event changes in a read model. A projector's handler takes it as a parameter and adds
/// to it; it never touches the database itself.
public interface Changes {

  /// Adds a row to be written by this statement. Changes of one order are written in the order of
  /// its events; those of different orders are independent. One event adds at most one row per
  /// statement and table row.
  ///
  /// @param values one per column of the statement, in its order
  void add(RowStatement statement, @Nullable Object... values);

  /// Has something worked out from the rows, once all rows of the batch are written. What must look
  /// at several rows before it can say what changes belongs there, and nowhere else.
  ///
  /// @param key what it is to look at; each key once per batch, however many events name it
  ///
  /// @throws UnsupportedOperationException when the rows are only listened to and written nowhere
  default <K> void afterwards(FollowUp<K> followUp, K key) {
    throw new UnsupportedOperationException("no rows are written, so nothing follows: " + key);
  }
}
