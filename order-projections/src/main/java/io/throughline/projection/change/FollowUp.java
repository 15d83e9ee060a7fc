package io.throughline.projection.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/// The second phase of a batch: works out from the rows what follows from them, in the transaction
/// that wrote them and stores how far the projection has read. It may read its own tables, because
/// all rows of the batch are in. It must give the same rows when it runs again, and whatever other
/// batches the same events came in.
///
/// @param <K> what it is told to look at
public interface FollowUp<K> {

  /// Works it out.
  ///
  /// @param keys what the batch's events named, in no order that means anything
  void run(Connection connection, Set<K> keys) throws SQLException;
}
