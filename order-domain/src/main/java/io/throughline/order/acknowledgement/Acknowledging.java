package io.throughline.order.acknowledgement;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordChannelAcknowledgement;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.ChannelAcknowledged;
import io.throughline.order.event.ChannelAcknowledgementFailed;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.shipment.Aliases;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import java.util.Objects;

/// The rule of a channel's answer: it may say no, and yes when it is told again; by its own clock
/// never no after yes.
public final class Acknowledging {

  private Acknowledging() {}

  /// Records the answer. What it took under an id of its own it may tell us of under that id.
  public static Decision<OrderEvent> answered(
      OrderState state, RecordChannelAcknowledgement command) {
    return Standing.known(
        state,
        command,
        order -> {
          var account = Account.of(state, order, command.at());
          if (command.accepted()) {
            accepted(account, order, command);
          } else {
            failed(account, order, command);
          }
          return account.done(command.effectId());
        });
  }

  private static void accepted(
      Account account, OpenOrder order, RecordChannelAcknowledgement command) {
    var told =
        new ChannelAcknowledged(
            order.orderId(),
            command.effectId(),
            command.kind(),
            command.subjectId(),
            command.channelReference(),
            command.occurredAt(),
            command.at());
    var known = order.channel().acknowledged().get(command.effectId());
    if (known == null) {
      account.tell(told);
      settle(account, command);
      identify(account, command);
    } else if (!known.kind().equals(told.kind())
        || !known.subjectId().equals(told.subjectId())
        || !Objects.equals(known.channelReference(), told.channelReference())) {
      account.contradict(
          Contradiction.FACT_ID_REUSED, command.effectId(), "another answer to this effect");
    }
  }

  private static void settle(Account account, RecordChannelAcknowledgement command) {
    var anomalyId = Contradiction.CHANNEL_REFUSED.name() + ":" + command.effectId();
    if (account.order().anomalies().isOpen(anomalyId)) {
      account.tell(
          new AnomalySettled(
              command.orderId().value(), anomalyId, "ACKNOWLEDGED", "", command.at()));
    }
  }

  private static void identify(Account account, RecordChannelAcknowledgement command) {
    var reference = command.channelReference();
    if (reference != null && command.kind().equals(RecordChannelAcknowledgement.SHIPMENT)) {
      Aliases.identify(account, command.subjectId(), reference, command.occurredAt(), command.at());
    }
  }

  private static void failed(
      Account account, OpenOrder order, RecordChannelAcknowledgement command) {
    if (order.channel().failed().stream().anyMatch(known -> saysTheSame(known, command))) {
      return;
    }
    var taken = order.channel().acknowledged().get(command.effectId());
    if (taken != null && !command.occurredAt().isBefore(taken.occurredAt())) {
      account.contradict(
          Contradiction.CONTRADICTING_ANSWER,
          command.effectId(),
          "the channel took it, now it is told that it did not");
      return;
    }
    account.tell(
        new ChannelAcknowledgementFailed(
            order.orderId(),
            command.effectId(),
            command.kind(),
            command.subjectId(),
            command.reason(),
            command.occurredAt(),
            command.at()));
    if (taken == null) {
      account.contradict(
          Contradiction.CHANNEL_REFUSED,
          command.effectId(),
          "%s %s: %s".formatted(command.kind(), command.subjectId(), command.reason()));
    }
  }

  private static boolean saysTheSame(
      ChannelAcknowledgementFailed known, RecordChannelAcknowledgement command) {
    return known.effectId().equals(command.effectId())
        && known.kind().equals(command.kind())
        && known.subjectId().equals(command.subjectId())
        && Objects.equals(known.reason(), command.reason());
  }
}
