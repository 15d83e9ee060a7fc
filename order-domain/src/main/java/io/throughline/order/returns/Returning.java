package io.throughline.order.returns;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordReturn;
import io.throughline.order.event.AnomalySettled;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.ReturnApproved;
import io.throughline.order.event.ReturnCanceled;
import io.throughline.order.event.ReturnClosed;
import io.throughline.order.event.ReturnDeclined;
import io.throughline.order.event.ReturnReopened;
import io.throughline.order.event.ReturnRequested;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Return;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import org.jspecify.annotations.Nullable;

/// The rule of how a return stands: whoever decides it tells it, in any order, and the newest word
/// by his clock counts. Of two words of one moment the later step counts. What is told again of a
/// later moment is recorded again: a word that lies between the two must not win over it.
public final class Returning {

  private Returning() {}

  /// Records how a return stands.
  public static Decision<OrderEvent> told(OrderState state, RecordReturn command) {
    return Standing.known(
        state,
        command,
        order -> {
          var account = Account.of(state, order, command.at());
          var known = order.returns().find(command.returnId()).orElse(null);
          if (known == null || known.state() == null) {
            tell(account, known, command);
          } else if (!older(known, known.state(), command) && !saysTheSame(known, command)) {
            if (reused(known, command)) {
              account.contradict(
                  Contradiction.FACT_ID_REUSED, command.returnId(), "another return of this id");
            } else {
              tell(account, known, command);
            }
          }
          return account.done(command.returnId());
        });
  }

  private static boolean older(Return known, ReturnState state, RecordReturn command) {
    int told = command.occurredAt().compareTo(known.toldAt());
    return told < 0 || (told == 0 && command.state().compareTo(state) < 0);
  }

  private static boolean saysTheSame(Return known, RecordReturn command) {
    return command.state() == known.state()
        && command.occurredAt().equals(known.toldAt())
        && (command.units().isEmpty() || LineUnits.same(known.units(), command.units()));
  }

  private static boolean reused(Return known, RecordReturn command) {
    return command.state() == known.state() && command.occurredAt().equals(known.toldAt());
  }

  private static void tell(Account account, @Nullable Return known, RecordReturn command) {
    account.tell(event(known, command));
    if (command.state().open()) {
      account.reopens("RETURN");
    }
    announced(account, command);
    Receiving.unwanted(account, command.returnId());
  }

  /// Goods came before it was told what they are: now it is.
  private static void announced(Account account, RecordReturn command) {
    var anomalyId = Contradiction.UNKNOWN_RETURN.name() + ":" + command.returnId();
    if (account.order().anomalies().isOpen(anomalyId)) {
      account.tell(
          new AnomalySettled(command.orderId().value(), anomalyId, "ANNOUNCED", "", command.at()));
    }
  }

  private static OrderEvent event(@Nullable Return known, RecordReturn command) {
    var order = command.orderId().value();
    var id = command.returnId();
    var units = command.units().isEmpty() && known != null ? known.units() : command.units();
    var told = command.reason();
    var reason = told == null && known != null ? known.reason() : told;
    var then = command.occurredAt();
    var at = command.at();
    return switch (command.state()) {
      case REQUESTED -> new ReturnRequested(order, id, units, reason, then, at);
      case APPROVED ->
          known != null && known.state() == ReturnState.CLOSED
              ? new ReturnReopened(order, id, units, reason, then, at)
              : new ReturnApproved(order, id, units, reason, then, at);
      case DECLINED -> new ReturnDeclined(order, id, units, reason, then, at);
      case CLOSED -> new ReturnClosed(order, id, units, reason, then, at);
      case CANCELED -> new ReturnCanceled(order, id, units, reason, then, at);
    };
  }
}
