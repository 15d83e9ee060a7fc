package io.throughline.account;

import io.throughline.channelaccount.event.ChannelPolicySet;

/// A policy that was set, and by whom.
///
/// @param event what was recorded
/// @param actor kind and id of who set it, such as {@code key:3f9a}
public record SetPolicy(ChannelPolicySet event, String actor) {}
