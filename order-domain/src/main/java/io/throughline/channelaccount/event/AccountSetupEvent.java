package io.throughline.channelaccount.event;

import java.time.Instant;

/// How an account is connected changed. Secrets are named by ids here; they themselves never stand
/// in an event.
public sealed interface AccountSetupEvent extends ChannelAccountEvent
    permits ChannelAccountOpened,
        ChannelAccountRenamed,
        WebhookSecretAdded,
        WebhookSecretEnded,
        ApiAccessSet,
        ChannelAccountDisabled,
        ChannelAccountEnabled {

  /// When, by our clock.
  Instant at();
}
