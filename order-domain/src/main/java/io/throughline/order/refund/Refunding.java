package io.throughline.order.refund;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.command.RecordRefundFailure;
import io.throughline.order.command.RecordRefundReversal;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.RefundFailed;
import io.throughline.order.event.RefundOutcomeUnknown;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Progress;
import io.throughline.order.state.Refund;
import org.jspecify.annotations.Nullable;

/// The rules by which paying back is reported. Money that went back is gone, granted or not.
public final class Refunding {

  private Refunding() {}

  /// Records money that went back, once.
  public static Decision<OrderEvent> refunded(OrderState state, RecordRefund command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.refundId();
          var account = Account.of(state, order, command.at());
          var known = order.ledger().refunds().get(id);
          var fact = known == null ? null : known.fact();
          if (fact == null) {
            refund(account, state, order, known, command);
          } else if (!fact.amount().equals(command.amount())
              || !fact.provider().equals(command.provider())) {
            account.contradict(
                Contradiction.FACT_ID_REUSED,
                id,
                "%s went back, now it is %s".formatted(fact.amount(), command.amount()));
          }
          return account.done(id);
        });
  }

  private static void refund(
      Account account,
      OrderState state,
      OpenOrder order,
      @Nullable Refund known,
      RecordRefund command) {
    var id = command.refundId();
    account.tell(
        new OrderRefunded(
            order.orderId(),
            id,
            command.provider(),
            command.amount(),
            Explaining.cause(state, order, known, command),
            Explaining.parts(order, command),
            command.businessDay(),
            command.occurredAt(),
            command.at()));
    account.reopens("REFUND");
    if (order.ledger().counts(command.amount())) {
      beyondCaptured(account, id);
    } else {
      account.contradict(Contradiction.WRONG_CURRENCY, id, command.amount() + " went back");
    }
    var grant = known == null ? null : known.grant();
    if (grant == null) {
      besideGrant(account, order, id);
    } else if (!grant.amount().equals(command.amount())) {
      account.contradict(
          Contradiction.REFUNDED_OTHER_AMOUNT,
          id,
          "%s were granted, %s went back".formatted(grant.amount(), command.amount()));
    }
  }

  /// Says what contradicts of money that went back without a grant, by whatever means.
  ///
  /// @param before the order before it went back
  public static void compare(Account account, OpenOrder before, String id) {
    beyondCaptured(account, id);
    besideGrant(account, before, id);
  }

  private static void beyondCaptured(Account account, String id) {
    var ledger = account.order().ledger();
    if (ledger.refunded() > ledger.captured()) {
      account.contradict(
          Contradiction.REFUNDED_MORE_THAN_CAPTURED,
          id,
          "%d minor units of %d captured".formatted(ledger.refunded(), ledger.captured()));
    }
  }

  private static void besideGrant(Account account, OpenOrder before, String id) {
    long owed = before.ledger().owed();
    if (owed > 0) {
      account.contradict(
          Contradiction.REFUND_BESIDE_GRANT,
          id,
          "%d minor units are granted and did not go back".formatted(owed));
    }
  }

  /// Records money that had gone back and returned to us, once. What was granted for it is no
  /// longer promised: it is granted anew, when it is still owed.
  public static Decision<OrderEvent> reversed(OrderState state, RecordRefundReversal command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.refundId();
          var account = Account.of(state, order, command.at());
          var known = order.ledger().refunds().get(id);
          var reversal = known == null ? null : known.reversal();
          if (reversal == null) {
            reverse(account, order, command);
          } else if (!reversal.amount().equals(command.amount())
              || !reversal.provider().equals(command.provider())) {
            account.contradict(
                Contradiction.FACT_ID_REUSED,
                id,
                "%s came back, now it is %s".formatted(reversal.amount(), command.amount()));
          }
          return account.done(id);
        });
  }

  private static void reverse(Account account, OpenOrder order, RecordRefundReversal command) {
    var id = command.refundId();
    account.tell(
        new RefundReversed(
            order.orderId(),
            id,
            command.provider(),
            command.amount(),
            command.businessDay(),
            command.occurredAt(),
            command.at()));
    if (!order.ledger().counts(command.amount())) {
      account.contradict(Contradiction.WRONG_CURRENCY, id, command.amount() + " came back");
    }
    account.contradict(Contradiction.REFUND_CAME_BACK, id, command.amount() + " came back");
  }

  /// Records that money did not go back, or that nobody knows; a later success counts.
  public static Decision<OrderEvent> failed(OrderState state, RecordRefundFailure command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.refundId();
          var account = Account.of(state, order, command.at());
          var known = order.ledger().refunds().get(id);
          var progress = known == null ? Progress.NONE : known.progress();
          var next = command.code() == null ? Progress.UNKNOWN : Progress.FAILED;
          if (progress == Progress.DONE && next == Progress.FAILED) {
            account.contradict(
                Contradiction.CONTRADICTING_ANSWER, id, "it went back, now it failed");
          } else if (progress != Progress.DONE && progress != next && progress != Progress.FAILED) {
            account.tell(failed(order.orderId(), command));
          }
          return account.done(id);
        });
  }

  private static OrderEvent failed(String orderId, RecordRefundFailure command) {
    var code = command.code();
    return code == null
        ? new RefundOutcomeUnknown(
            orderId, command.refundId(), command.provider(), command.occurredAt(), command.at())
        : new RefundFailed(
            orderId,
            command.refundId(),
            command.provider(),
            code,
            command.occurredAt(),
            command.at());
  }
}
