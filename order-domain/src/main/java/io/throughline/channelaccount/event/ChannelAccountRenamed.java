package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// People call the account otherwise from here on.
///
/// @param accountId the id of the account's stream
/// @param name what people call it
/// @param at when, by our clock
@Revision("1")
public record ChannelAccountRenamed(String accountId, String name, Instant at)
    implements AccountSetupEvent {}
