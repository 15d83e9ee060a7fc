package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The way back to the channel was given or replaced.
///
/// @param accountId the id of the account's stream
/// @param accessId names the token; the token itself is sealed elsewhere
/// @param apiUrl where the channel's API is
/// @param at when, by our clock
@Revision("1")
public record ApiAccessSet(String accountId, String accessId, String apiUrl, Instant at)
    implements AccountSetupEvent {}
