package io.throughline.web.api;

import io.throughline.account.SignatureFailures;
import io.throughline.account.SilentAccounts;
import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.inbox.DeliveryHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How an account goes.
@Component
public class AccountHealth {

  private final DeliveryHealth deliveries;
  private final SignatureFailures failures;
  private final SilentAccounts silent;
  private final Policies policies;
  private final Clock clock;

  AccountHealth(
      DeliveryHealth deliveries,
      SignatureFailures failures,
      SilentAccounts silent,
      Policies policies,
      Clock clock) {
    this.deliveries = deliveries;
    this.failures = failures;
    this.silent = silent;
    this.policies = policies;
    this.clock = clock;
  }

  /// How an account goes; what the channel marks as a test does not count.
  ///
  /// @param topics every topic that it ever delivered, with its last delivery
  /// @param lastHour deliveries of the last hour by where they stand now
  /// @param lastDay the same of the last day
  /// @param signatureFailures of the last day: deliveries whose signature did not fit
  /// @param silentAfter what its policy says; null when nobody watches
  /// @param silentSince its last delivery, when it is silent now
  public record Health(
      List<DeliveryHealth.Topic> topics,
      Map<String, Long> lastHour,
      Map<String, Long> lastDay,
      long signatureFailures,
      @Nullable Duration silentAfter,
      @Nullable Instant silentSince) {}

  /// How this one goes now.
  public Health of(ChannelAccountId id) {
    var now = clock.instant();
    var hour = now.minus(Duration.ofHours(1));
    var day = now.minus(Duration.ofDays(1));
    return new Health(
        deliveries.topics(id.channel(), id.account(), now),
        deliveries.byStatus(id.channel(), id.account(), hour),
        deliveries.byStatus(id.channel(), id.account(), day),
        failures.since(id, day),
        policies.of(id.channel(), id.account()).policy().silentAfter(),
        silent.of(id).map(SilentAccounts.Silence::since).orElse(null));
  }
}
