package io.throughline.channelaccount.state;

import io.throughline.channelaccount.event.AccountSetupEvent;
import io.throughline.channelaccount.event.ChannelAccountEvent;
import io.throughline.channelaccount.event.ChannelPolicySet;

/// A channel account: its policies and how it is connected.
///
/// @param policies every policy that it ever had
/// @param setup how it is connected
public record AccountState(PolicyVersions policies, AccountSetup setup) {

  /// Nothing happened yet.
  public static final AccountState NONE = new AccountState(PolicyVersions.NONE, AccountSetup.NONE);

  /// The state after one more event. Total, without rules: history is not argued with.
  public static AccountState evolve(AccountState state, ChannelAccountEvent event) {
    return switch (event) {
      case ChannelPolicySet set ->
          new AccountState(PolicyVersions.evolve(state.policies, set), state.setup);
      case AccountSetupEvent change ->
          new AccountState(state.policies, AccountSetup.evolve(state.setup, change));
    };
  }
}
