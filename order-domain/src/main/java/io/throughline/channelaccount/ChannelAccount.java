package io.throughline.channelaccount;

import static io.throughline.aggregate.Enactment.enact;

import io.throughline.aggregate.Outcome;
import io.throughline.channelaccount.command.AccountSetupCommand;
import io.throughline.channelaccount.command.SetChannelPolicy;
import io.throughline.channelaccount.event.ChannelAccountEvent;
import io.throughline.channelaccount.setting.PolicySetting;
import io.throughline.channelaccount.setup.Connecting;
import io.throughline.channelaccount.state.AccountState;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// Where Axon meets the model: one field of state and no {@code if}.
public final class ChannelAccount {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String accountId;

  private AccountState state = AccountState.NONE;

  /// For Axon, which makes an account before it sources its events.
  ChannelAccount() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(SetChannelPolicy command) {
    return enact(PolicySetting.set(state.policies(), command));
  }

  /// All changes of how it is connected: {@link io.throughline.aggregate.CommandKinds} sends them
  /// here.
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome handle(AccountSetupCommand command) {
    return enact(Connecting.decide(state.setup(), command));
  }

  @EventSourcingHandler
  void on(ChannelAccountEvent event) {
    accountId = event.accountId();
    state = AccountState.evolve(state, event);
  }
}
