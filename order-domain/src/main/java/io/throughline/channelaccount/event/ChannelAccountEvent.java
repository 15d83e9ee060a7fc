package io.throughline.channelaccount.event;

/// Something that happened to one channel account. Sealed, so that a new event breaks every switch
/// that has to learn it.
public sealed interface ChannelAccountEvent permits ChannelPolicySet, AccountSetupEvent {

  /// The id of the account's stream, {@code channel-<channel>-<account>}.
  String accountId();
}
