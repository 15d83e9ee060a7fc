package io.throughline.web.api;

import io.throughline.account.AccountDesk;
import io.throughline.account.StoredAccounts;
import io.throughline.account.TestDeliveries;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.decision.Actor;
import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Our accounts at the channels: connecting them and changing how they are connected.
@RestController
@RequestMapping("/api/channel-accounts")
class ChannelAccountsApi {

  private final AccountQueries queries;
  private final AccountDesk desk;
  private final StoredAccounts stored;
  private final TestDeliveries tests;

  ChannelAccountsApi(
      AccountQueries queries, AccountDesk desk, StoredAccounts stored, TestDeliveries tests) {
    this.tests = tests;
    this.queries = queries;
    this.desk = desk;
    this.stored = stored;
  }

  /// What opening an account needs; the secret may come later.
  record OpenRequest(
      @Nullable String channel,
      @Nullable String account,
      @Nullable String name,
      @Nullable String webhookSecret) {

    /// Shows no secret.
    @Override
    public String toString() {
      return "OpenRequest[" + channel + "/" + account + "]";
    }
  }

  /// The account's new name.
  record RenameRequest(@Nullable String name) {}

  /// A secret that may sign from now on.
  record SecretRequest(
      @Nullable String secretId, @Nullable String secret, @Nullable Instant previousEndsAt) {

    /// Shows no secret.
    @Override
    public String toString() {
      return "SecretRequest[" + secretId + "]";
    }
  }

  /// The way back to the channel; the token may be left out to keep the one that is there.
  record AccessRequest(@Nullable String apiUrl, @Nullable String apiToken) {

    /// Shows no token.
    @Override
    public String toString() {
      return "AccessRequest[" + apiUrl + "]";
    }
  }

  /// Why an account is disabled or enabled.
  record ReasonRequest(@Nullable String reason) {}

  /// Something that happened to an account's connection.
  record ChangeView(String type, Instant at, String actor, Object event) {}

  /// The accounts that are known, sorted.
  @GetMapping
  List<AccountView> list(@AuthenticationPrincipal Caller caller) {
    return queries.all(caller);
  }

  /// Opens an account. The same account under the same name again changes nothing.
  @PostMapping
  ResponseEntity<AccountView> open(
      @AuthenticationPrincipal Caller caller, @RequestBody OpenRequest request) {
    var id =
        AccountQueries.visible(
            caller,
            ApiProblems.required("channel", request.channel()),
            ApiProblems.required("account", request.account()));
    var name = ApiProblems.required("name", request.name());
    wellFormed(() -> desk.open(actor(caller), id, name, request.webhookSecret()));
    var place = URI.create("/api/channel-accounts/" + id.channel() + "/" + id.account());
    return ResponseEntity.created(place).body(queries.view(id));
  }

  /// One account.
  @GetMapping("/{channel}/{account}")
  AccountView one(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account) {
    return queries.view(queries.known(caller, channel, account));
  }

  /// Everything that happened to its connection, newest first.
  @GetMapping("/{channel}/{account}/history")
  List<ChangeView> history(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account) {
    return stored.history(queries.known(caller, channel, account)).stream()
        .map(
            change ->
                new ChangeView(
                    change.event().getClass().getSimpleName(),
                    change.event().at(),
                    change.actor(),
                    change.event()))
        .toList();
  }

  /// Calls it otherwise.
  @PutMapping("/{channel}/{account}/name")
  AccountView rename(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody RenameRequest request) {
    var id = queries.known(caller, channel, account);
    var name = ApiProblems.required("name", request.name());
    return done(id, () -> desk.rename(actor(caller), id, name));
  }

  /// Lets one more secret sign. The one before it signs on until it is ended, or until a stated
  /// time. A repeat under the same secret id changes nothing.
  @PostMapping("/{channel}/{account}/webhook-secrets")
  AccountView addSecret(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody SecretRequest request) {
    var id = queries.known(caller, channel, account);
    var secret = ApiProblems.required("secret", request.secret());
    return done(
        id,
        () ->
            desk.addSecret(
                actor(caller), id, request.secretId(), secret, request.previousEndsAt()));
  }

  /// Ends a secret at once.
  @DeleteMapping("/{channel}/{account}/webhook-secrets/{secretId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSecret(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @PathVariable String secretId) {
    var id = queries.known(caller, channel, account);
    wellFormed(() -> desk.endSecret(actor(caller), id, secretId));
  }

  /// Sets the way back to the channel.
  @PutMapping("/{channel}/{account}/api-access")
  AccountView setAccess(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody AccessRequest request) {
    var id = queries.known(caller, channel, account);
    var apiUrl = ApiProblems.required("apiUrl", request.apiUrl());
    return done(id, () -> desk.setAccess(actor(caller), id, apiUrl, request.apiToken()));
  }

  /// Refuses its deliveries, as those of an unknown account.
  @PostMapping("/{channel}/{account}/disable")
  AccountView disable(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody ReasonRequest request) {
    var id = queries.known(caller, channel, account);
    var reason = ApiProblems.required("reason", request.reason());
    return done(id, () -> desk.disable(actor(caller), id, reason));
  }

  /// Takes its deliveries again.
  @PostMapping("/{channel}/{account}/enable")
  AccountView enable(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account,
      @RequestBody ReasonRequest request) {
    var id = queries.known(caller, channel, account);
    var reason = ApiProblems.required("reason", request.reason());
    return done(id, () -> desk.enable(actor(caller), id, reason));
  }

  /// Sends a signed test delivery to our own door, as the channel would, and tells what became of
  /// it.
  @PostMapping("/{channel}/{account}/test-delivery")
  TestDeliveries.Result test(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String channel,
      @PathVariable String account)
      throws InterruptedException {
    return tests.send(queries.known(caller, channel, account));
  }

  private AccountView done(ChannelAccountId id, Runnable decision) {
    wellFormed(decision);
    return queries.view(id);
  }

  private static void wellFormed(Runnable decision) {
    try {
      decision.run();
    } catch (IllegalArgumentException malformed) {
      throw ApiProblems.invalid(String.valueOf(malformed.getMessage()));
    }
  }

  private static Actor actor(Caller caller) {
    return caller.actor();
  }
}
