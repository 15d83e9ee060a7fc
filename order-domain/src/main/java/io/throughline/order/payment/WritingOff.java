package io.throughline.order.payment;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.NOTHING_TO_WRITE_OFF;

import io.throughline.decision.Decision;
import io.throughline.money.Money;
import io.throughline.order.command.WriteOffBalance;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OrderState;

/// The rule of letting go what is open between the buyer and us.
public final class WritingOff {

  private WritingOff() {}

  /// Writes off the whole balance, once per id. A refund that is granted is owed, and no part of
  /// it.
  public static Decision<OrderEvent> writeOff(OrderState state, WriteOffBalance command) {
    return Standing.open(
        state,
        command,
        order -> {
          var ledger = order.ledger();
          if (ledger.writeOffs().contains(command.writeOffId())) {
            return alreadyDone(command.writeOffId());
          }
          long balance = ledger.balance() + ledger.owed();
          return balance == 0
              ? refuse(NOTHING_TO_WRITE_OFF, order.orderId())
              : accept(
                  new BalanceWrittenOff(
                      order.orderId(),
                      command.writeOffId(),
                      balance > 0 ? "CUSTOMER_OWES" : "WE_OWE",
                      new Money(Math.abs(balance), ledger.total().currency()),
                      command.reason(),
                      command.note(),
                      command.at()));
        });
  }
}
