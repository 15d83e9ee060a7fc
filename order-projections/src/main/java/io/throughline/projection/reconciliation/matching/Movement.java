package io.throughline.projection.reconciliation.matching;

import java.time.LocalDate;
import java.util.Comparator;

/// Money of an order that moved, or had to.
///
/// @param reference the capture's, refund's or dispute's id: what the rail calls it
/// @param businessDay as its event says
/// @param minor minor units; above zero when the rail owes us more by it
/// @param due when the rail has to have settled it, by the rail's terms
/// @param selfSettling whether the rail is a balance of ours and settles by itself
public record Movement(
    MovementKind kind,
    String reference,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    String currency,
    long minor,
    LocalDate due,
    boolean selfSettling) {

  /// Oldest first; the order in which a pool settles.
  static final Comparator<Movement> OLDEST_FIRST =
      Comparator.comparing(Movement::businessDay)
          .thenComparing(Movement::reference)
          .thenComparing(Movement::kind);
}
