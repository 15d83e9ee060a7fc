package io.throughline.channelaccount.command;

/// Something that is asked of one channel account.
public sealed interface ChannelAccountCommand permits SetChannelPolicy, AccountSetupCommand {

  /// The account that is asked.
  ChannelAccountId accountId();
}
