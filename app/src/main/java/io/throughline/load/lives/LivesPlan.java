package io.throughline.load.lives;

import io.throughline.load.DatabaseAccess;
import java.net.URI;
import java.util.Optional;

/// What to measure.
///
/// @param url where the instance listens
/// @param apiKey with orders:decide, orders:report, stock:read and stock:write
/// @param database tells what became of the orders
/// @param owner makes the schema of the floor; none without it
/// @param senders how many send batches beside each other
/// @param batch orders in one request, up to 1,000
/// @param warmup lives that are not timed
/// @param lives lives that are timed
/// @param stockSeconds how long stock commands are sent, to one item and to many
public record LivesPlan(
    URI url,
    String apiKey,
    DatabaseAccess database,
    Optional<DatabaseAccess> owner,
    int senders,
    int batch,
    int warmup,
    int lives,
    int stockSeconds) {

  /// @throws IllegalArgumentException when a number is out of its range
  public LivesPlan {
    if (senders < 1 || batch < 1 || batch > 1_000 || warmup < 0 || lives < 1 || stockSeconds < 0) {
      throw new IllegalArgumentException(
          "senders and lives from 1, batch from 1 to 1,000, the rest from 0");
    }
  }

  /// Shows no key.
  @Override
  public String toString() {
    return "LivesPlan[" + url + ", " + lives + " lives]";
  }
}
