package io.throughline.poll;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How channel accounts are polled.
///
/// @param enabled whether they are
/// @param interval from one sweep to the next
/// @param overlap how far a sweep goes back behind what was seen: changes may show late
@ConfigurationProperties("throughline.poll")
public record PollProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("5m") Duration interval,
    @DefaultValue("10m") Duration overlap) {

  /// @throws IllegalArgumentException for an interval that is none, or a negative overlap
  public PollProperties {
    if (!interval.isPositive() || overlap.isNegative()) {
      throw new IllegalArgumentException("interval must be positive, overlap not negative");
    }
  }
}
