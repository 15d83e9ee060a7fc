package io.throughline.web.console;

import io.throughline.account.StoredAccounts;
import io.throughline.channel.ChannelAdapters;
import io.throughline.channel.Rehearsal;
import io.throughline.channel.Rehearsals;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.channelaccount.event.AccountSetupEvent;
import io.throughline.channelaccount.event.ApiAccessSet;
import io.throughline.channelaccount.event.ChannelAccountDisabled;
import io.throughline.channelaccount.event.ChannelAccountEnabled;
import io.throughline.channelaccount.event.ChannelAccountOpened;
import io.throughline.channelaccount.event.ChannelAccountRenamed;
import io.throughline.channelaccount.event.WebhookSecretAdded;
import io.throughline.channelaccount.event.WebhookSecretEnded;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.api.AccountHealth;
import io.throughline.web.api.AccountQueries;
import io.throughline.web.api.AccountView.SecretView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Shows the list of channel accounts and the page of one.
@Component
class AccountPages {

  private final AccountQueries queries;
  private final StoredAccounts stored;
  private final ChannelAdapters adapters;
  private final Rehearsals rehearsals;
  private final AccountHealth health;
  private final Clock clock;

  AccountPages(
      AccountQueries queries,
      StoredAccounts stored,
      ChannelAdapters adapters,
      Rehearsals rehearsals,
      AccountHealth health,
      Clock clock) {
    this.health = health;
    this.rehearsals = rehearsals;
    this.queries = queries;
    this.stored = stored;
    this.adapters = adapters;
    this.clock = clock;
  }

  /// A secret as the page shows it.
  record SecretRow(String secretId, Moment added, @Nullable Moment ends) {

    static SecretRow of(SecretView secret, Instant now) {
      return new SecretRow(
          secret.secretId(),
          Moment.of(secret.addedAt(), now),
          Moment.ofNullable(secret.endsAt(), now));
    }
  }

  /// Something that happened to the account's connection.
  record HistoryRow(Moment at, String what, String actor) {

    static HistoryRow of(StoredAccounts.Change change, Instant now) {
      return new HistoryRow(
          Moment.of(change.event().at(), now), words(change.event()), change.actor());
    }

    private static String words(AccountSetupEvent event) {
      return switch (event) {
        case ChannelAccountOpened made -> "Opened as “" + made.name() + "”";
        case ChannelAccountRenamed renamed -> "Renamed to “" + renamed.name() + "”";
        case WebhookSecretAdded added ->
            added.previousEndsAt() == null
                ? "Secret " + added.secretId() + " may sign"
                : "Secret "
                    + added.secretId()
                    + " may sign; the one before it until "
                    + added.previousEndsAt();
        case WebhookSecretEnded ended -> "Secret " + ended.secretId() + " ended";
        case ApiAccessSet access -> "Address of the channel's API set: " + access.apiUrl();
        case ChannelAccountDisabled off -> "Disabled: " + off.reason();
        case ChannelAccountEnabled on -> "Enabled: " + on.reason();
      };
    }
  }

  /// The accounts, and a form that opens one.
  ModelAndView list(Caller caller) {
    return new ModelAndView("console/accounts")
        .addObject("accounts", queries.all(caller))
        .addObject("mayWrite", caller.has(Scope.POLICY_WRITE));
  }

  /// One account.
  ModelAndView one(Caller caller, ChannelAccountId id) {
    var now = clock.instant();
    var view = queries.view(id);
    var url =
        ServletUriComponentsBuilder.fromCurrentContextPath().path(view.webhookPath()).toUriString();
    return new ModelAndView("console/account")
        .addObject("account", view)
        .addObject("health", HealthView.of(id, health.of(id), now))
        .addObject(
            "secrets",
            view.webhookSecrets().stream().map(secret -> SecretRow.of(secret, now)).toList())
        .addObject(
            "history",
            stored.history(id).stream().map(change -> HistoryRow.of(change, now)).toList())
        .addObject("opened", Moment.ofNullable(view.openedAt(), now))
        .addObject("hasAdapter", adapters.of(id.channel()).isPresent())
        .addObject(
            "byHand",
            rehearsals.of(id.channel()).map(one -> one.byHand(id.account(), url)).orElse(null))
        .addObject("topics", rehearsals.of(id.channel()).map(Rehearsal::topics).orElse(List.of()))
        .addObject("webhookUrl", url)
        .addObject("mayWrite", caller.has(Scope.POLICY_WRITE));
  }
}
