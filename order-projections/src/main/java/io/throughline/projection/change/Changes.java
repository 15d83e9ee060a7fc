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
}
