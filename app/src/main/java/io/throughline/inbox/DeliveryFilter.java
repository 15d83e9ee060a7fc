package io.throughline.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which waiting deliveries somebody asks for; what is null does not restrict.
///
/// @param state which of the two kinds that wait
/// @param channel the channel
/// @param account our account there
/// @param topic what they are about
/// @param reason why they are in quarantine
/// @param from when they were received, our clock, inclusive
/// @param to the same, exclusive
/// @param visible the channels that the asker may see; null for all
public record DeliveryFilter(
    State state,
    @Nullable String channel,
    @Nullable String account,
    @Nullable String topic,
    @Nullable String reason,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Set<String> visible) {

  /// What a delivery waits for.
  public enum State {
    /// For a person.
    QUARANTINED,
    /// For its order.
    PARKED
  }

  /// Everything in quarantine that may be seen.
  public static DeliveryFilter quarantined(@Nullable Set<String> visible) {
    return new DeliveryFilter(State.QUARANTINED, null, null, null, null, null, null, visible);
  }
}
