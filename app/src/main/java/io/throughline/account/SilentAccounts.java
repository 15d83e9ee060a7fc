package io.throughline.account;

import io.throughline.aggregate.CommandRefused;
import io.throughline.channelaccount.Policies;
import io.throughline.channelaccount.command.ChannelAccountId;
import io.throughline.decision.Actor;
import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.exceptioncase.command.SettleCase;
import io.throughline.inbox.DeliveryHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Notices accounts from which nothing comes any more: a webhook that the channel removed says
/// nothing. An account is silent when its last delivery is longer ago than its policy allows, and a
/// day or a week ago something came in the same span. Then one case is raised; it is settled when
/// deliveries come again.
@Component
public class SilentAccounts {

  /// The type of the cases.
  public static final String CASE_TYPE = "CHANNEL_ACCOUNT_SILENT";

  private static final Actor ACTOR = new Actor("system:silent-accounts");
  private static final List<Duration> USUALLY = List.of(Duration.ofDays(1), Duration.ofDays(7));

  private final ChannelAccounts accounts;
  private final Policies policies;
  private final DeliveryHealth health;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CommandGateway commands;
  private final Clock clock;

  SilentAccounts(
      ChannelAccounts accounts,
      Policies policies,
      DeliveryHealth health,
      JdbcClient jdbc,
      TransactionOperations transaction,
      CommandGateway commands,
      Clock clock) {
    this.accounts = accounts;
    this.policies = policies;
    this.health = health;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.commands = commands;
    this.clock = clock;
  }

  /// An account that is silent now.
  ///
  /// @param since when its last delivery came, by our clock
  public record Silence(String channel, String account, Instant since, String caseId) {

    ChannelAccountId id() {
      return new ChannelAccountId(channel, account);
    }
  }

  /// The accounts that are silent now.
  public List<Silence> now() {
    return jdbc.sql(
            """
            select channel, account, since, case_id
              from account_silence
             order by channel, account
            """)
        .query(
            (row, _) ->
                new Silence(
                    row.getString("channel"),
                    row.getString("account"),
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getString("case_id")))
        .list();
  }

  /// Whether this one is silent now.
  public Optional<Silence> of(ChannelAccountId id) {
    return now().stream().filter(silence -> silence.id().equals(id)).findFirst();
  }

  /// Looks at every account. Any number of nodes may.
  void look() {
    var at = clock.instant();
    now().forEach(silence -> settleIfOver(silence, at));
    var silent = now().stream().map(Silence::id).toList();
    accounts.known().stream()
        .filter(id -> !silent.contains(id))
        .forEach(id -> raiseIfSilent(id, at));
  }

  private @Nullable Duration patience(ChannelAccountId id) {
    return accounts.secrets(id.channel(), id.account()).isEmpty()
        ? null // disabled, or it cannot deliver
        : policies.of(id.channel(), id.account()).policy().silentAfter();
  }

  private void settleIfOver(Silence silence, Instant at) {
    boolean came =
        health
            .last(silence.channel(), silence.account(), at)
            .filter(silence.since()::isBefore)
            .isPresent();
    if (came || patience(silence.id()) == null) {
      transaction.executeWithoutResult(_ -> settle(silence, came, at));
    }
  }

  private void settle(Silence silence, boolean came, Instant at) {
    int gone =
        jdbc.sql(
                """
                delete from account_silence
                 where channel = :channel
                   and account = :account
                   and case_id = :caseId
                """)
            .param("channel", silence.channel())
            .param("account", silence.account())
            .param("caseId", silence.caseId())
            .update();
    if (gone == 1) { // else another node was faster
      send(
          new SettleCase(
              new CaseId(silence.caseId()), came ? "DELIVERIES_CAME" : "NOT_WATCHED", "", at));
    }
  }

  private void raiseIfSilent(ChannelAccountId id, Instant at) {
    var patience = patience(id);
    if (patience == null) {
      return;
    }
    health
        .last(id.channel(), id.account(), at)
        .filter(last -> last.isBefore(at.minus(patience)))
        .filter(_ -> usuallyHasSome(id, at, patience))
        .ifPresent(last -> transaction.executeWithoutResult(_ -> raise(id, last, patience, at)));
  }

  private boolean usuallyHasSome(ChannelAccountId id, Instant at, Duration patience) {
    return USUALLY.stream()
        .map(at::minus)
        .anyMatch(
            then ->
                health
                    .last(id.channel(), id.account(), then)
                    .filter(then.minus(patience)::isBefore)
                    .isPresent());
  }

  private void raise(ChannelAccountId id, Instant last, Duration patience, Instant at) {
    var caseId = CaseId.of(id.value(), "SILENT_SINCE " + last);
    int noticed =
        jdbc.sql(
                """
                insert into account_silence (channel, account, since, case_id)
                values (:channel, :account, cast(:since as timestamptz), :caseId)
                    on conflict on constraint account_silence_pk do nothing
                """)
            .param("channel", id.channel())
            .param("account", id.account())
            .param("since", last.toString())
            .param("caseId", caseId.value())
            .update();
    if (noticed == 1) { // else another node was faster
      send(
          new RaiseCase(
              caseId,
              CASE_TYPE,
              "HIGH",
              "channel-account",
              id.channel() + "/" + id.account(),
              id.channel(),
              "no delivery since %s, longer than %s".formatted(last, patience),
              "Look at the channel whether its webhooks still stand; send a test from the"
                  + " account's page.",
              "operations",
              null,
              "SILENT_SINCE " + last,
              at));
    }
  }

  private void send(Object command) {
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(command).andMetaData(ACTOR.asMetadata()));
    } catch (CommandRefused known) {
      // raised before under another threshold, or a person was faster
    }
  }
}
