package io.throughline.account;

import static io.throughline.channelaccount.command.AccountRefusal.SECRET_ID_REUSED;

import io.throughline.account.SealedSecrets.Kind;
import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.command.AccountSetupCommand;
import io.throughline.channelaccount.command.AddWebhookSecret;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.command.DisableChannelAccount;
import io.throughline.channelaccount.command.EnableChannelAccount;
import io.throughline.channelaccount.command.EndWebhookSecret;
import io.throughline.channelaccount.command.OpenChannelAccount;
import io.throughline.channelaccount.command.RenameChannelAccount;
import io.throughline.channelaccount.command.SetApiAccess;
import io.throughline.channelaccount.state.WebhookSecret;
import io.throughline.decision.Actor;
import io.throughline.decision.Require;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Where accounts are connected: the event that says it and the sealed secret that it names are one
/// transaction. Everything here refuses with {@link CommandRefused} what a rule forbids, and with
/// {@link IllegalArgumentException} what is not well formed; no message quotes a secret.
@Component
public class AccountDesk {

  private static final int SHORTEST_SECRET = 8;
  private static final int LONGEST_SECRET = 500;

  /// Longer than any transaction lasts.
  private static final Duration SETTLED = Duration.ofHours(1);

  private final CommandGateway commands;
  private final SealedSecrets sealed;
  private final StoredAccounts accounts;
  private final TransactionOperations transaction;
  private final Clock clock;

  AccountDesk(
      CommandGateway commands,
      SealedSecrets sealed,
      StoredAccounts accounts,
      TransactionOperations transaction,
      Clock clock) {
    this.commands = commands;
    this.sealed = sealed;
    this.accounts = accounts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Makes an account known.
  ///
  /// @param secret the first secret that may sign; null when it comes later, or from configuration
  public void open(Actor actor, ChannelAccountId id, String name, @Nullable String secret) {
    var at = clock.instant();
    together(
        id,
        () -> {
          send(actor, new OpenChannelAccount(id, name, at));
          sealed.opened(id, at);
          if (secret != null && accounts.setup(id).secrets().isEmpty()) {
            add(actor, new AddWebhookSecret(id, newId(), null, at), secret);
          }
        });
  }

  /// Calls it otherwise.
  public void rename(Actor actor, ChannelAccountId id, String name) {
    together(id, () -> send(actor, new RenameChannelAccount(id, name, clock.instant())));
  }

  /// Lets one more secret sign.
  ///
  /// @param secretId the caller's id of it, so that a repeat is the same secret; null to have one
  ///   made
  /// @param previousEndsAt until when the one before it may still sign; null until it is ended
  /// @return the secret's id
  public String addSecret(
      Actor actor,
      ChannelAccountId id,
      @Nullable String secretId,
      String secret,
      @Nullable Instant previousEndsAt) {
    var named = secretId == null ? newId() : secretId;
    together(
        id,
        () -> add(actor, new AddWebhookSecret(id, named, previousEndsAt, clock.instant()), secret));
    return named;
  }

  private void add(Actor actor, AddWebhookSecret command, String secret) {
    requireSecret(secret);
    var id = command.accountId();
    var known = sealed.find(id, Kind.WEBHOOK, command.secretId());
    send(actor, command);
    if (known.isEmpty()) {
      sealed.put(id, Kind.WEBHOOK, command.secretId(), secret, command.at());
      keepLive(id, command.at());
    } else if (!known.get().equals(secret)) {
      throw CommandRefused.because(SECRET_ID_REUSED, command.secretId());
    }
  }

  /// Ends a secret at once.
  public void endSecret(Actor actor, ChannelAccountId id, String secretId) {
    var at = clock.instant();
    together(
        id,
        () -> {
          send(actor, new EndWebhookSecret(id, secretId, at));
          keepLive(id, at);
        });
  }

  /// Deletes what signs no more because its time ran out.
  void forgetEnded() {
    var at = clock.instant();
    accounts.opened().forEach(id -> keepLive(id, at, at.minus(SETTLED)));
  }

  private void keepLive(ChannelAccountId id, Instant at) {
    keepLive(id, at, null);
  }

  private void keepLive(ChannelAccountId id, Instant at, @Nullable Instant madeBefore) {
    sealed.keepOnly(
        id,
        Kind.WEBHOOK,
        accounts.setup(id).live(at).stream()
            .map(WebhookSecret::secretId)
            .collect(Collectors.toSet()),
        madeBefore);
  }

  /// Uses this way back to the channel.
  ///
  /// @param token what opens it; null to keep the one that is there
  /// @throws IllegalArgumentException when there is none to keep
  public void setAccess(Actor actor, ChannelAccountId id, String apiUrl, @Nullable String token) {
    var at = clock.instant();
    together(
        id,
        () -> {
          var known = accounts.setup(id).access();
          if (token == null) {
            Require.that(known != null, "apiToken is missing");
          } else {
            requireSecret(token);
          }
          var accessId = token == null && known != null ? known.accessId() : newId();
          send(actor, new SetApiAccess(id, accessId, apiUrl, at));
          if (token != null) {
            sealed.put(id, Kind.API_TOKEN, accessId, token, at);
            sealed.keepOnly(id, Kind.API_TOKEN, Set.of(accessId), null);
          }
        });
  }

  /// Refuses its deliveries.
  public void disable(Actor actor, ChannelAccountId id, String reason) {
    together(id, () -> send(actor, new DisableChannelAccount(id, reason, clock.instant())));
  }

  /// Takes its deliveries again.
  public void enable(Actor actor, ChannelAccountId id, String reason) {
    together(id, () -> send(actor, new EnableChannelAccount(id, reason, clock.instant())));
  }

  private void together(ChannelAccountId id, Runnable work) {
    transaction.executeWithoutResult(_ -> work.run());
    accounts.changed(id);
  }

  private void send(Actor actor, AccountSetupCommand command) {
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command).andMetaData(actor.asMetadata()));
  }

  private static String newId() {
    return IdentifierFactory.getInstance().generateIdentifier();
  }

  private static void requireSecret(String secret) {
    Require.that(
        secret.length() >= SHORTEST_SECRET && secret.length() <= LONGEST_SECRET,
        "a secret is 8 to 500 characters long");
    Require.that(
        secret
            .chars()
            .noneMatch(sign -> Character.isISOControl(sign) || Character.isWhitespace(sign)),
        "a secret has no spaces and no control characters");
  }
}
