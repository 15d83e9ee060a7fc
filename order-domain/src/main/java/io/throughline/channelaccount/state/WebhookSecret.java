package io.throughline.channelaccount.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A secret that may sign webhooks, by its id.
///
/// @param secretId names it
/// @param addedAt since when it may sign, by our clock
/// @param endsAt until when, exclusive; null until somebody ends it
public record WebhookSecret(String secretId, Instant addedAt, @Nullable Instant endsAt) {

  /// Whether it may sign at this instant.
  public boolean live(Instant at) {
    return endsAt == null || endsAt.isAfter(at);
  }

  WebhookSecret endingAt(Instant end) {
    return endsAt != null && endsAt.isBefore(end)
        ? this
        : new WebhookSecret(secretId, addedAt, end);
  }
}
