package io.throughline.channel.stripe;

import io.throughline.channel.BusinessDays;
import io.throughline.channel.ChannelAdapter;
import io.throughline.channel.DeliveryHead;
import io.throughline.channel.Headers;
import io.throughline.channel.Understanding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Stripe's webhooks. An event is the same delivery however often it is sent: its id says so. Which
/// mode an endpoint is for, live or test, its secret decides; events of both are read alike.
public final class StripeAdapter implements ChannelAdapter {

  /// The channel's name in paths and ids.
  static final String CHANNEL = "stripe";

  /// The rail's name, as money events have it.
  static final String RAIL = "Stripe";

  private final InstantSource clock;

  /// An adapter that compares the moment of a signature with this clock.
  public StripeAdapter(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public boolean isAuthentic(Headers headers, byte[] body, List<String> secrets) {
    return StripeSignature.matches(headers, body, secrets, clock.instant());
  }

  @Override
  public DeliveryHead head(Headers headers, byte[] body) {
    return StripeEvents.head(body);
  }

  @Override
  public Understanding read(
      String account, DeliveryHead head, byte[] body, Instant receivedAt, BusinessDays days) {
    return StripeEvents.read(body, receivedAt, days);
  }
}
