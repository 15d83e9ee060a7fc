package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A secret may sign the account's webhooks from here on, beside the newest before it.
///
/// @param accountId the id of the account's stream
/// @param secretId names the secret; the secret itself is sealed elsewhere
/// @param previousEndsAt until when the secret before it may still sign; null until somebody ends
///   it
/// @param at when, by our clock
@Revision("1")
public record WebhookSecretAdded(
    String accountId, String secretId, @Nullable Instant previousEndsAt, Instant at)
    implements AccountSetupEvent {}
