package io.throughline.order.event;

import io.throughline.order.terms.Promise;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The order was completed with what the channel did not send.
///
/// @param orderId the order
/// @param enrichmentId unique in the order
/// @param promise what the buyer was promised, null when it stays as it was
/// @param tags words to find it by, sorted
/// @param at when we recorded it, our clock
@Revision("1")
public record OrderEnriched(
    String orderId, String enrichmentId, @Nullable Promise promise, List<String> tags, Instant at)
    implements IntakeEvent {
  /// Copies the lists, checks nothing.
  public OrderEnriched {
    tags = List.copyOf(tags);
  }
}
