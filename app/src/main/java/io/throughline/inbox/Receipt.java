package io.throughline.inbox;

import org.jspecify.annotations.Nullable;

/// What became of a delivery so far. It is stored in any case.
///
/// @param deliveryNo our number of it; null for a duplicate, which is not stored again
/// @param status where it stands
/// @param orderId the order it reports, once that is known
/// @param reason why it is in quarantine
public record Receipt(
    @Nullable Long deliveryNo, Status status, @Nullable String orderId, @Nullable String reason) {

  /// Where a delivery stands.
  public enum Status {
    /// Stored, not yet worked on.
    PENDING,
    /// What it says is in the event store.
    DONE,
    /// Understood, and nothing of ours changes by it.
    NOTED,
    /// News of an order that nobody knows yet: waits for the order.
    PARKED,
    /// A test delivery: kept, never an order.
    TEST,
    /// Not understood, or refused: waits for a person.
    QUARANTINED,
    /// The same bytes came before under the same id.
    DUPLICATE
  }

  static Receipt duplicate() {
    return new Receipt(null, Status.DUPLICATE, null, null);
  }

  static Receipt pending(long deliveryNo) {
    return new Receipt(deliveryNo, Status.PENDING, null, null);
  }
}
