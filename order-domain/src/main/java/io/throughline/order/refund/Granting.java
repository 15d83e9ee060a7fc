package io.throughline.order.refund;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.CURRENCY_MISMATCH;
import static io.throughline.order.command.Refusal.DISPUTE_OPEN;
import static io.throughline.order.command.Refusal.EXCEEDS_REFUNDABLE_AMOUNT;
import static io.throughline.order.command.Refusal.REFUND_ID_REUSED;
import static io.throughline.order.command.Refusal.UNKNOWN_REFUND;

import io.throughline.decision.Decision;
import io.throughline.money.Money;
import io.throughline.order.approval.SecondPerson;
import io.throughline.order.command.GrantRefund;
import io.throughline.order.command.RequestRefund;
import io.throughline.order.command.Requester;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundRequested;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Progress;
import io.throughline.order.terms.AskedRefund;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of owing the buyer money: never more than was captured, counting what is granted and
/// what went back.
public final class Granting {

  private Granting() {}

  /// Grants a refund, also of a rejected or closed order; more than one person may decide waits for
  /// a second one. The same refund again is done already.
  public static Decision<OrderEvent> grant(OrderState state, GrantRefund command) {
    return Standing.known(
        state,
        command,
        order ->
            SecondPerson.repeated(
                    order,
                    command.refundId(),
                    waiting -> saysTheSame(waiting, command),
                    REFUND_ID_REUSED)
                .orElseGet(() -> approved(state, command)));
  }

  private static boolean saysTheSame(ApprovalRequested waiting, GrantRefund command) {
    var refund = waiting.refund();
    return refund != null
        && waiting.amount().equals(command.amount())
        && refund.cause().equals(command.cause())
        && refund.reason().equals(command.reason());
  }

  /// Grants a refund that waits for nobody.
  public static Decision<OrderEvent> approved(OrderState state, GrantRefund command) {
    return Standing.known(
        state,
        command,
        order -> {
          var known = order.ledger().refunds().get(command.refundId());
          if (known != null) {
            return saysTheSame(known.grant(), command)
                ? alreadyDone(command.refundId())
                : refuse(REFUND_ID_REUSED, command.refundId());
          }
          return barred(order).orElseGet(() -> grant(state, order, command));
        });
  }

  private static boolean saysTheSame(@Nullable RefundGranted known, GrantRefund command) {
    return known != null
        && known.amount().equals(command.amount())
        && known.cause().equals(command.cause())
        && known.reason().equals(command.reason());
  }

  private static Decision<OrderEvent> grant(
      OrderState state, OpenOrder order, GrantRefund command) {
    if (!order.ledger().counts(command.amount())) {
      return refuse(CURRENCY_MISMATCH, command.amount().toString());
    }
    long refundable = order.refundable();
    if (command.amount().minorUnits() > refundable) {
      return refuse(EXCEEDS_REFUNDABLE_AMOUNT, left(command.amount(), refundable));
    }
    var requester = command.requester();
    if (requester != null
        && SecondPerson.needed(requester, SecondPerson.grantedAlone(order), command.amount())) {
      return Account.of(state, order, command.at())
          .reopens("APPROVAL")
          .tell(asked(order, requester, command))
          .done(command.refundId());
    }
    return Account.of(state, order, command.at())
        .reopens("REFUND")
        .tell(
            new RefundGranted(
                order.orderId(),
                command.refundId(),
                command.amount(),
                command.cause(),
                command.reason(),
                command.note(),
                null,
                command.at()))
        .done(command.refundId());
  }

  private static ApprovalRequested asked(
      OpenOrder order, Requester requester, GrantRefund command) {
    return new ApprovalRequested(
        order.orderId(),
        command.refundId(),
        ApprovalRequested.REFUND,
        command.amount(),
        new AskedRefund(command.cause(), command.reason(), command.note()),
        null,
        null,
        requester.by(),
        requester.policy().version(),
        command.at());
  }

  /// Has the provider asked to pay back; after a failure, or without an answer, again with the same
  /// id.
  public static Decision<OrderEvent> request(OrderState state, RequestRefund command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.refundId();
          var known = order.ledger().refunds().get(id);
          var grant = known == null ? null : known.grant();
          if (known == null || grant == null) {
            return refuse(UNKNOWN_REFUND, id);
          }
          if (known.progress() == Progress.REQUESTED || known.progress() == Progress.DONE) {
            return alreadyDone(id);
          }
          return barred(order)
              .or(() -> tooMuch(order, grant))
              .orElseGet(
                  () ->
                      accept(
                          new RefundRequested(
                              order.orderId(), id, command.provider(), command.at())));
        });
  }

  /// A dispute may have been lost since it was granted: what the bank took is not paid again.
  private static Optional<Decision<OrderEvent>> tooMuch(OpenOrder order, RefundGranted grant) {
    var ledger = order.ledger();
    long left =
        ledger.captured()
            - ledger.refunded()
            - ledger.asked()
            - order.disputes().lost(ledger.total().currency());
    return grant.amount().minorUnits() > left
        ? Optional.of(refuse(EXCEEDS_REFUNDABLE_AMOUNT, left(grant.amount(), left)))
        : Optional.empty();
  }

  private static String left(Money amount, long minorUnits) {
    return "%s, %d minor units are left".formatted(amount, Math.max(0, minorUnits));
  }

  /// What is disputed the bank may pay back: paid back here too, it is gone twice. Rule: DOMAIN
  /// section 7.
  private static Optional<Decision<OrderEvent>> barred(OpenOrder order) {
    return order
        .holds()
        .blocking("refund")
        .map(hold -> Decision.<OrderEvent>refuse(BLOCKED_BY_HOLD, hold.placed().holdId()))
        .or(() -> order.disputes().contested().map(id -> refuse(DISPUTE_OPEN, id)));
  }
}
