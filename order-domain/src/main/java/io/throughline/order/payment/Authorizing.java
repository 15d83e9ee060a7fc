package io.throughline.order.payment;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordAuthorization;
import io.throughline.order.command.RecordAuthorizationAdjustment;
import io.throughline.order.command.RecordAuthorizationEnd;
import io.throughline.order.command.RecordAuthorizationFailure;
import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.AuthorizationExpired;
import io.throughline.order.event.AuthorizationFailed;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OrderState;
import java.util.Objects;

/// The rules by which a bank's promises are taken: they are facts.
public final class Authorizing {

  private Authorizing() {}

  /// Records a promise, once. One that was told to be over before stays over.
  public static Decision<OrderEvent> promised(OrderState state, RecordAuthorization command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.authorizationId();
          var account = Account.of(state, order, command.at());
          var known = order.ledger().authorizations().get(id);
          if (known == null || known.authorized() == null) {
            account.tell(
                new PaymentAuthorized(
                    order.orderId(),
                    id,
                    command.provider(),
                    command.amount(),
                    command.expiresAt(),
                    command.occurredAt(),
                    command.at()));
            if (!order.ledger().counts(command.amount())) {
              account.contradict(
                  Contradiction.WRONG_CURRENCY, id, command.amount() + " were authorized");
            }
            if (known != null && known.failed()) {
              account.contradict(
                  Contradiction.CONTRADICTING_ANSWER, id, "it failed, now it was authorized");
            }
          } else if (!saysTheSame(known.authorized(), command)) {
            account.contradict(
                Contradiction.FACT_ID_REUSED, id, "another authorization of this id");
          }
          return account.done(id);
        });
  }

  /// Records that a promise is of another amount now, by the newest word.
  public static Decision<OrderEvent> adjusted(
      OrderState state, RecordAuthorizationAdjustment command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.authorizationId();
          var account = Account.of(state, order, command.at());
          var promise = order.ledger().authorizations().get(id);
          var known = promise == null ? null : promise.adjusted();
          if (known == null || command.occurredAt().isAfter(known.occurredAt())) {
            account.tell(
                new AuthorizationAdjusted(
                    order.orderId(), id, command.amount(), command.occurredAt(), command.at()));
            if (!order.ledger().counts(command.amount())) {
              account.contradict(
                  Contradiction.WRONG_CURRENCY, id, command.amount() + " are authorized now");
            }
          } else if (command.occurredAt().equals(known.occurredAt())
              && !command.amount().equals(known.amount())) {
            account.contradict(
                Contradiction.FACT_ID_REUSED,
                id,
                "%s and %s of one moment".formatted(known.amount(), command.amount()));
          }
          return account.done(id);
        });
  }

  private static boolean saysTheSame(PaymentAuthorized known, RecordAuthorization command) {
    return known.amount().equals(command.amount())
        && known.provider().equals(command.provider())
        && Objects.equals(known.expiresAt(), command.expiresAt());
  }

  /// Records that there is no promise, once.
  public static Decision<OrderEvent> failed(OrderState state, RecordAuthorizationFailure command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.authorizationId();
          var account = Account.of(state, order, command.at());
          var known = order.ledger().authorizations().get(id);
          if (known != null && known.authorized() != null) {
            account.contradict(
                Contradiction.CONTRADICTING_ANSWER, id, "it was authorized, now it failed");
          } else if (known == null || !known.failed()) {
            account.tell(
                new AuthorizationFailed(
                    order.orderId(),
                    id,
                    command.provider(),
                    command.code(),
                    command.occurredAt(),
                    command.at()));
          }
          return account.done(id);
        });
  }

  /// Records that a promise is over, once.
  public static Decision<OrderEvent> ended(OrderState state, RecordAuthorizationEnd command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.authorizationId();
          var known = order.ledger().authorizations().get(id);
          return known != null && known.ended()
              ? Decision.alreadyDone(id)
              : Decision.accept(ended(order.orderId(), command));
        });
  }

  private static OrderEvent ended(String orderId, RecordAuthorizationEnd command) {
    return command.voided()
        ? new AuthorizationVoided(
            orderId, command.authorizationId(), command.occurredAt(), command.at())
        : new AuthorizationExpired(
            orderId, command.authorizationId(), command.occurredAt(), command.at());
  }
}
