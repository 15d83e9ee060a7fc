package io.throughline.channelaccount.state;

import io.throughline.channelaccount.event.AccountSetupEvent;
import io.throughline.channelaccount.event.ApiAccessSet;
import io.throughline.channelaccount.event.ChannelAccountDisabled;
import io.throughline.channelaccount.event.ChannelAccountEnabled;
import io.throughline.channelaccount.event.ChannelAccountOpened;
import io.throughline.channelaccount.event.ChannelAccountRenamed;
import io.throughline.channelaccount.event.WebhookSecretAdded;
import io.throughline.channelaccount.event.WebhookSecretEnded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How an account is connected.
///
/// @param opened when it was made known; null when it never was
/// @param name what people call it
/// @param secrets what may sign its webhooks, newest first, those whose time ran out included
/// @param access the way back to the channel; null when none was given
/// @param disabled null while its deliveries are taken
public record AccountSetup(
    @Nullable Instant opened,
    String name,
    List<WebhookSecret> secrets,
    @Nullable ApiAccessSet access,
    @Nullable ChannelAccountDisabled disabled) {

  /// Never opened.
  public static final AccountSetup NONE = new AccountSetup(null, "", List.of(), null, null);

  /// Copies the secrets.
  public AccountSetup {
    secrets = List.copyOf(secrets);
  }

  static AccountSetup evolve(AccountSetup state, AccountSetupEvent event) {
    return switch (event) {
      case ChannelAccountOpened made -> state.with(made.at(), made.name());
      case ChannelAccountRenamed renamed -> state.with(state.opened, renamed.name());
      case WebhookSecretAdded added -> state.with(added(state.secrets, added));
      case WebhookSecretEnded ended ->
          state.with(
              state.secrets.stream()
                  .filter(secret -> !secret.secretId().equals(ended.secretId()))
                  .toList());
      case ApiAccessSet way ->
          new AccountSetup(state.opened, state.name, state.secrets, way, state.disabled);
      case ChannelAccountDisabled off ->
          new AccountSetup(state.opened, state.name, state.secrets, state.access, off);
      case ChannelAccountEnabled _ ->
          new AccountSetup(state.opened, state.name, state.secrets, state.access, null);
    };
  }

  private static List<WebhookSecret> added(List<WebhookSecret> before, WebhookSecretAdded added) {
    var end = added.previousEndsAt();
    return Stream.concat(
            Stream.of(new WebhookSecret(added.secretId(), added.at(), null)),
            before.stream()
                .filter(secret -> secret.live(added.at()))
                .map(secret -> end == null ? secret : secret.endingAt(end)))
        .toList();
  }

  private AccountSetup with(@Nullable Instant since, String called) {
    return new AccountSetup(since, called, secrets, access, disabled);
  }

  private AccountSetup with(List<WebhookSecret> others) {
    return new AccountSetup(opened, name, others, access, disabled);
  }

  /// The secrets that may sign at this instant, newest first.
  public List<WebhookSecret> live(Instant at) {
    return secrets.stream().filter(secret -> secret.live(at)).toList();
  }

  /// The secret of this id, also when its time ran out.
  public Optional<WebhookSecret> secret(String secretId) {
    return secrets.stream().filter(secret -> secret.secretId().equals(secretId)).findFirst();
  }
}
