package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// A secret signs no webhook any more, and its sealed form is deleted.
///
/// @param accountId the id of the account's stream
/// @param secretId names the secret
/// @param at when, by our clock
@Revision("1")
public record WebhookSecretEnded(String accountId, String secretId, Instant at)
    implements AccountSetupEvent {}
