package io.throughline.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How channels are told.
///
/// @param maxAttempts failed attempts after which an effect waits for a person
/// @param keptFor how long an effect that is over can be looked up
/// @param callTimeout for one answer of a channel, its body included; also when it is polled
/// @param allowLoopback whether the API of an account may be on this machine, without TLS: for
///   tests and demonstrations
@ConfigurationProperties("throughline.outbox")
public record OutboxProperties(
    @DefaultValue("20") int maxAttempts,
    @DefaultValue("30d") Duration keptFor,
    @DefaultValue("10s") Duration callTimeout,
    @DefaultValue("false") boolean allowLoopback) {

  /// @throws IllegalArgumentException for less than one attempt, or a time-out that outlasts a
  ///   claim
  public OutboxProperties {
    if (maxAttempts < 1 || keptFor.isNegative()) {
      throw new IllegalArgumentException("an effect needs an attempt and a time to be kept for");
    }
    if (!callTimeout.isPositive() || callTimeout.compareTo(Duration.ofSeconds(30)) > 0) {
      throw new IllegalArgumentException("call-timeout is 30 seconds at most");
    }
  }
}
