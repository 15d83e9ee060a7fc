package io.throughline.channelaccount.event;

import io.throughline.channelaccount.policy.AccountPolicy;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/// From here on the orders of this channel account are treated by this policy.
///
/// @param accountId the id of the account's stream
/// @param channel kind of place, such as {@code shopify}, in lower case
/// @param account our seller account there, in lower case
/// @param policyId unique in the account
/// @param version {@code v1} and on, counted in the account; decisions name it
/// @param policy the whole policy
/// @param reason why it was set
/// @param at when it was set, by our clock
@Revision("1")
public record ChannelPolicySet(
    String accountId,
    String channel,
    String account,
    String policyId,
    String version,
    AccountPolicy policy,
    String reason,
    Instant at)
    implements ChannelAccountEvent {}
