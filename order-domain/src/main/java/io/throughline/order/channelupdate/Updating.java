package io.throughline.order.channelupdate;

import io.throughline.decision.Decision;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.RecordChannelUpdate;
import io.throughline.order.event.ChannelUpdateRecorded;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.hold.Holding;
import io.throughline.order.intake.ValidationRules;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Hold;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.OrderState.Rejected;

/// The rules of a channel's word about its whole order. It is recorded once; what is older than the
/// newest by the channel's clock moves nothing. Rule: DOMAIN section 7.
public final class Updating {

  private Updating() {}

  /// Records what the channel says now, and what follows from it.
  public static Decision<OrderEvent> told(OrderState state, RecordChannelUpdate command) {
    return Standing.known(
        state,
        command,
        order -> {
          var account = Account.of(state, order, command.at());
          if (order.channel().told(command.channelAt(), command.sourceDigest())) {
            return Decision.alreadyDone(command.updateId());
          }
          if (order.channel().updates().containsKey(command.updateId())) {
            account.contradict(
                Contradiction.FACT_ID_REUSED, command.updateId(), "another update of this id");
          } else {
            record(account, state, order, command);
          }
          return account.done(command.updateId());
        });
  }

  private static void record(
      Account account, OrderState state, OpenOrder order, RecordChannelUpdate command) {
    var newest = order.channel().newest();
    boolean stale = newest != null && command.channelAt().isBefore(newest.channelAt());
    account.tell(
        new ChannelUpdateRecorded(
            order.orderId(),
            command.updateId(),
            command.channelAt(),
            command.paymentStatus(),
            command.fulfillmentStatus(),
            command.canceledAt(),
            command.closedAt(),
            command.deleted(),
            command.current(),
            command.sourceDigest(),
            stale,
            command.at()));
    if (!stale && !(state instanceof Rejected)) {
      apply(account, command);
    }
  }

  private static void apply(Account account, RecordChannelUpdate command) {
    paid(account, command);
    var terms = command.terms();
    if (terms != null) {
      Comparing.with(account, command, terms);
    }
    if (command.deleted() && !account.order().goods().complete()) {
      account.contradict(
          Contradiction.CHANNEL_ORDER_DELETED,
          command.updateId(),
          "the channel does not have the order any more, and units of it are still to come");
    }
  }

  private static void paid(Account account, RecordChannelUpdate command) {
    if (ValidationRules.paid(command.paymentStatus())) {
      var order = account.order();
      order
          .holds()
          .find(PlaceHold.VALIDATION_ID + ValidationRules.PAYMENT_PENDING)
          .filter(Hold::open)
          .ifPresent(hold -> account.tell(Holding.lift(order, hold, "PAID", "", command.at())));
    }
  }
}
