package io.throughline.channelaccount.setup;

import static io.throughline.channelaccount.command.AccountRefusal.CHANNEL_ACCOUNT_EXISTS;
import static io.throughline.channelaccount.command.AccountRefusal.LAST_SECRET;
import static io.throughline.channelaccount.command.AccountRefusal.TOO_MANY_SECRETS;
import static io.throughline.channelaccount.command.AccountRefusal.UNKNOWN_CHANNEL_ACCOUNT;
import static io.throughline.channelaccount.command.AccountRefusal.UNKNOWN_SECRET;
import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;

import io.throughline.channelaccount.command.AccountSetupCommand;
import io.throughline.channelaccount.command.AddWebhookSecret;
import io.throughline.channelaccount.command.DisableChannelAccount;
import io.throughline.channelaccount.command.EnableChannelAccount;
import io.throughline.channelaccount.command.EndWebhookSecret;
import io.throughline.channelaccount.command.OpenChannelAccount;
import io.throughline.channelaccount.command.RenameChannelAccount;
import io.throughline.channelaccount.command.SetApiAccess;
import io.throughline.channelaccount.event.ApiAccessSet;
import io.throughline.channelaccount.event.ChannelAccountDisabled;
import io.throughline.channelaccount.event.ChannelAccountEnabled;
import io.throughline.channelaccount.event.ChannelAccountEvent;
import io.throughline.channelaccount.event.ChannelAccountOpened;
import io.throughline.channelaccount.event.ChannelAccountRenamed;
import io.throughline.channelaccount.event.WebhookSecretAdded;
import io.throughline.channelaccount.event.WebhookSecretEnded;
import io.throughline.channelaccount.state.AccountSetup;
import io.throughline.decision.Decision;

/// The rules of connecting an account.
public final class Connecting {

  /// As many as a rotation needs: the one that comes and the one that goes. CHANNELS section 1.
  private static final int MOST_SECRETS = 2;

  private Connecting() {}

  /// What follows from a command.
  public static Decision<ChannelAccountEvent> decide(
      AccountSetup state, AccountSetupCommand command) {
    if (command instanceof OpenChannelAccount open) {
      return open(state, open);
    }
    if (state.opened() == null) {
      return refuse(UNKNOWN_CHANNEL_ACCOUNT, command.accountId().value());
    }
    return switch (command) {
      case OpenChannelAccount open -> open(state, open);
      case RenameChannelAccount rename -> rename(state, rename);
      case AddWebhookSecret add -> add(state, add);
      case EndWebhookSecret end -> end(state, end);
      case SetApiAccess set -> set(state, set);
      case DisableChannelAccount disable -> disable(state, disable);
      case EnableChannelAccount enable -> enable(state, enable);
    };
  }

  private static Decision<ChannelAccountEvent> open(
      AccountSetup state, OpenChannelAccount command) {
    var id = command.accountId();
    if (state.opened() != null) {
      return state.name().equals(command.name())
          ? alreadyDone(id.value())
          : refuse(CHANNEL_ACCOUNT_EXISTS, id.value());
    }
    return accept(
        new ChannelAccountOpened(
            id.value(), id.channel(), id.account(), command.name(), command.at()));
  }

  private static Decision<ChannelAccountEvent> rename(
      AccountSetup state, RenameChannelAccount command) {
    var id = command.accountId().value();
    return state.name().equals(command.name())
        ? alreadyDone(id)
        : accept(new ChannelAccountRenamed(id, command.name(), command.at()));
  }

  /// Whether a repeat means the same secret, whoever keeps the secrets has to see.
  private static Decision<ChannelAccountEvent> add(AccountSetup state, AddWebhookSecret command) {
    if (state.secret(command.secretId()).isPresent()) {
      return alreadyDone(command.secretId());
    }
    if (state.live(command.at()).size() >= MOST_SECRETS) {
      return refuse(TOO_MANY_SECRETS, command.accountId().value());
    }
    return accept(
        new WebhookSecretAdded(
            command.accountId().value(),
            command.secretId(),
            command.previousEndsAt(),
            command.at()));
  }

  private static Decision<ChannelAccountEvent> end(AccountSetup state, EndWebhookSecret command) {
    var known = state.secret(command.secretId());
    if (known.isEmpty()) {
      return refuse(UNKNOWN_SECRET, command.secretId());
    }
    boolean onlyOne = state.live(command.at()).equals(known.stream().toList());
    return onlyOne
        ? refuse(LAST_SECRET, command.secretId())
        : accept(
            new WebhookSecretEnded(command.accountId().value(), command.secretId(), command.at()));
  }

  private static Decision<ChannelAccountEvent> set(AccountSetup state, SetApiAccess command) {
    var known = state.access();
    boolean same =
        known != null
            && known.accessId().equals(command.accessId())
            && known.apiUrl().equals(command.apiUrl());
    return same
        ? alreadyDone(command.accessId())
        : accept(
            new ApiAccessSet(
                command.accountId().value(), command.accessId(), command.apiUrl(), command.at()));
  }

  private static Decision<ChannelAccountEvent> disable(
      AccountSetup state, DisableChannelAccount command) {
    var id = command.accountId().value();
    return state.disabled() != null
        ? alreadyDone(id)
        : accept(new ChannelAccountDisabled(id, command.reason(), command.at()));
  }

  private static Decision<ChannelAccountEvent> enable(
      AccountSetup state, EnableChannelAccount command) {
    var id = command.accountId().value();
    return state.disabled() == null
        ? alreadyDone(id)
        : accept(new ChannelAccountEnabled(id, command.reason(), command.at()));
  }
}
