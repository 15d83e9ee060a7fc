package io.throughline.channelaccount.command;

import java.time.Instant;

/// Connect an account, or change how it is connected.
public sealed interface AccountSetupCommand extends ChannelAccountCommand
    permits OpenChannelAccount,
        RenameChannelAccount,
        AddWebhookSecret,
        EndWebhookSecret,
        SetApiAccess,
        DisableChannelAccount,
        EnableChannelAccount {

  /// When it is asked, by our clock.
  Instant at();
}
