package io.throughline.channelaccount.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/// An account of ours at a channel was made known.
///
/// @param accountId the id of the account's stream
/// @param channel kind of place, such as {@code shopify}, in lower case
/// @param account our seller account there, in lower case
/// @param name what people call it
/// @param at when, by our clock
@Revision("1")
public record ChannelAccountOpened(
    String accountId, String channel, String account, String name, Instant at)
    implements AccountSetupEvent {}
