package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// The account's deliveries are refused from here on, as those of an unknown one.
///
/// @param accountId the id of the account's stream
/// @param reason why
/// @param at when, by our clock
@Revision("1")
public record ChannelAccountDisabled(String accountId, String reason, Instant at)
    implements AccountSetupEvent {}
