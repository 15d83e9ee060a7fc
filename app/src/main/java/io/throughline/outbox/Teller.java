package io.throughline.outbox;

import io.throughline.account.ApiAccesses;
import io.throughline.aggregate.CommandRefused;
import io.throughline.channel.ChannelApis;
import io.throughline.channel.Step;
import io.throughline.channel.Step.Ask;
import io.throughline.channel.Step.Later;
import io.throughline.channel.Step.Refused;
import io.throughline.channel.Step.Told;
import io.throughline.decision.Actor;
import io.throughline.decision.Envelope;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.outbox.Intention.Impossible;
import io.throughline.outbox.Intention.Needless;
import io.throughline.outbox.Intention.Tell;
import io.throughline.policy.effect.Effect;
import io.throughline.policy.effect.Effect.Kind;
import io.throughline.remote.CallFailed;
import io.throughline.remote.ChannelCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells one effect. Between the channel's answer and its record nothing is held; a crash there
/// means that the same effect is told again, and the channel's side of it is recognized.
final class Teller {

  /// In whose name orders hear of the channel's answer.
  static final String GROUP = "policy-outbox";

  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

  private final EffectTable table;
  private final AccountPauses pauses;
  private final EventStore events;
  private final CommandGateway commands;
  private final TransactionTemplate transaction;
  private final ChannelApis apis;
  private final ApiAccesses accesses;
  private final ChannelCalls calls;
  private final int maxAttempts;
  private final DoubleSupplier dice;
  private final Clock clock;

  Teller(Outfit outfit, EffectTable table, AccountPauses pauses) {
    this.table = table;
    this.pauses = pauses;
    this.events = outfit.events();
    this.commands = outfit.commands();
    this.transaction = new TransactionTemplate(outfit.transactions());
    this.apis = outfit.apis();
    this.accesses = outfit.accesses();
    this.calls = outfit.calls();
    this.maxAttempts = outfit.maxAttempts();
    this.dice = outfit.dice();
    this.clock = outfit.clock();
  }

  /// Tells it, or sees to it that it is told later. Never throws.
  void tell(DueEffect due) {
    try {
      attempt(due);
    } catch (CallFailed failed) {
      trouble(due, failed);
    } catch (RuntimeException failure) {
      LOG.warn("effect {} failed: {}", due.effectId(), failure.toString());
      later(due, failure.getClass().getSimpleName(), null);
    }
  }

  private void attempt(DueEffect due) throws CallFailed {
    var effect = due.effect();
    var history = events.readEvents(effect.orderId().value(), 0).asStream().toList();
    switch (new Intentions(effect, history).decide()) {
      case Needless(var reason) -> {
        var _ = table.settle(due, "NEEDLESS", reason, null, clock.instant());
      }
      case Impossible(var reason) -> settle(due, new Refused(reason));
      case Tell tell -> {
        var end = converse(due.of(), tell);
        pauses.answered(due.of());
        settle(due, end);
      }
    }
  }

  private Step converse(Envelope of, Tell tell) throws CallFailed {
    var api = apis.of(of.channel());
    var access = accesses.of(of.channel(), of.account());
    if (api.isEmpty() || access.isEmpty()) {
      throw CallFailed.notAllowed("NOT_CONNECTED");
    }
    return new Conversation(calls, api.get(), access.get()).tell(tell.what());
  }

  private void settle(DueEffect due, Step end) {
    switch (end) {
      case Told(var reference) -> record(due, true, reference, null);
      case Refused(var reason) -> record(due, false, null, reason);
      case Later(var reason) -> later(due, reason, null);
      case Ask _ -> throw new IllegalStateException("a conversation ended with a question");
    }
  }

  /// The order's event and the end of the effect are one transaction.
  private void record(
      DueEffect due, boolean accepted, @Nullable String reference, @Nullable String reason) {
    transaction.executeWithoutResult(
        status -> {
          var now = clock.instant();
          if (!table.settle(due, accepted ? "TOLD" : "REFUSED", reason, reference, now)) {
            status.setRollbackOnly(); // somebody else has it by now
            return;
          }
          acknowledge(due.effect(), accepted, reference, reason, now);
        });
  }

  private void acknowledge(
      Effect effect,
      boolean accepted,
      @Nullable String reference,
      @Nullable String reason,
      Instant now) {
    var command =
        new RecordChannelAcknowledgement(
            effect.orderId(),
            effect.effectId(),
            effect.kind() == Kind.CANCELLATION
                ? RecordChannelAcknowledgement.CANCELLATION
                : RecordChannelAcknowledgement.SHIPMENT,
            effect.subjectId(),
            accepted,
            reference,
            reason,
            now,
            now);
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(command)
              .andMetaData(Actor.policy(GROUP).asMetadata()));
    } catch (CommandRefused refused) {
      LOG.warn(
          "{} does not hear of effect {}: {}",
          effect.orderId(),
          effect.effectId(),
          refused.reason());
    }
  }

  /// A failed attempt counts against the effect only when it may be the effect's own fault.
  private void trouble(DueEffect due, CallFailed failed) {
    var now = clock.instant();
    var retryAfter = failed.retryAfter();
    switch (failed.trouble()) {
      case RATE_LIMITED -> {
        var wait = retryAfter == null ? Backoff.FIRST : retryAfter;
        pauses.wait(due.of(), wait, now);
        table.failed(due, due.attempts(), failed.reason(), now.plus(wait));
      }
      case NOT_ALLOWED -> {
        pauses.notAllowed(due.of(), failed.reason(), now);
        table.failed(due, due.attempts(), failed.reason(), now);
      }
      case UNAVAILABLE -> {
        pauses.failed(due.of(), failed.reason(), now);
        later(due, failed.reason(), retryAfter);
      }
    }
  }

  private void later(DueEffect due, String reason, @Nullable Duration atLeast) {
    int attempts = due.attempts() + 1;
    var wait = Backoff.after(attempts, dice.getAsDouble());
    var longer = atLeast != null && atLeast.compareTo(wait) > 0 ? atLeast : wait;
    table.failed(
        due, attempts, reason, attempts < maxAttempts ? clock.instant().plus(longer) : null);
  }
}
