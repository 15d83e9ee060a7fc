package io.throughline.order.event;

import io.throughline.order.terms.Need;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// Stock is wanted for these units.
///
/// @param orderId the order
/// @param reservationId the reservation, unique among all orders
/// @param needs what is wanted, by line
/// @param policyVersion version of the channel policy that was in force; null when none was asked
/// @param at when we recorded it, our clock
@Revision("1")
public record ReservationRequested(
    String orderId,
    String reservationId,
    List<Need> needs,
    @Nullable String policyVersion,
    Instant at)
    implements ReservationEvent {
  /// Copies the lists, checks nothing.
  public ReservationRequested {
    needs = List.copyOf(needs);
  }
}
