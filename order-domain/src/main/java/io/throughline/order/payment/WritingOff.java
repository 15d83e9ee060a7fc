package io.throughline.order.payment;

import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;
import static io.throughline.order.command.Refusal.BALANCE_CHANGED;
import static io.throughline.order.command.Refusal.NOTHING_TO_WRITE_OFF;
import static io.throughline.order.command.Refusal.WRITE_OFF_ID_REUSED;

import io.throughline.decision.Decision;
import io.throughline.money.Money;
import io.throughline.order.approval.SecondPerson;
import io.throughline.order.command.Requester;
import io.throughline.order.command.WriteOffBalance;
import io.throughline.order.event.ApprovalRequested;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.AskedWriteOff;

/// The rules of letting go what is open between the buyer and us.
public final class WritingOff {

  private static final String CUSTOMER_OWES = "CUSTOMER_OWES";
  private static final String WE_OWE = "WE_OWE";

  private WritingOff() {}

  /// Writes off the whole balance, once per id; whatever the amount, a person does not do it alone.
  /// A refund that is granted is owed, and no part of it.
  public static Decision<OrderEvent> writeOff(OrderState state, WriteOffBalance command) {
    return Standing.open(
        state,
        command,
        order ->
            SecondPerson.repeated(
                    order,
                    command.writeOffId(),
                    waiting -> saysTheSame(waiting, command),
                    WRITE_OFF_ID_REUSED)
                .orElseGet(() -> decided(order, command)));
  }

  private static boolean saysTheSame(ApprovalRequested waiting, WriteOffBalance command) {
    var writeOff = waiting.writeOff();
    return writeOff != null && writeOff.reason().equals(command.reason());
  }

  private static Decision<OrderEvent> decided(OpenOrder order, WriteOffBalance command) {
    if (order.ledger().writeOffs().contains(command.writeOffId())) {
      return alreadyDone(command.writeOffId());
    }
    long balance = balance(order);
    var requester = command.requester();
    return balance == 0
        ? refuse(NOTHING_TO_WRITE_OFF, order.orderId())
        : accept(
            requester == null
                ? writtenOff(order, balance, command)
                : asked(order, balance, requester, command));
  }

  /// Writes off what two persons agreed to let go. When something else is open by now, they did not
  /// agree to that.
  public static Decision<OrderEvent> approved(
      OrderState state, ApprovalRequested asked, WriteOffBalance command) {
    return Standing.open(
        state,
        command,
        order -> {
          long balance = balance(order);
          return order.ledger().writeOffs().contains(command.writeOffId())
              ? alreadyDone(command.writeOffId())
              : agreed(order, asked, balance)
                  ? accept(writtenOff(order, balance, command))
                  : refuse(
                      BALANCE_CHANGED,
                      "%s was asked for, %d minor units are open"
                          .formatted(asked.amount(), balance));
        });
  }

  private static boolean agreed(OpenOrder order, ApprovalRequested asked, long balance) {
    var writeOff = asked.writeOff();
    return writeOff != null
        && writeOff.direction().equals(direction(balance))
        && asked.amount().equals(amount(order, balance));
  }

  private static long balance(OpenOrder order) {
    return order.ledger().balance() + order.ledger().owed();
  }

  private static Money amount(OpenOrder order, long balance) {
    return new Money(Math.abs(balance), order.ledger().total().currency());
  }

  private static String direction(long balance) {
    return balance > 0 ? CUSTOMER_OWES : WE_OWE;
  }

  private static ApprovalRequested asked(
      OpenOrder order, long balance, Requester requester, WriteOffBalance command) {
    return new ApprovalRequested(
        order.orderId(),
        command.writeOffId(),
        ApprovalRequested.WRITE_OFF,
        amount(order, balance),
        null,
        null,
        new AskedWriteOff(direction(balance), command.reason(), command.note()),
        requester.by(),
        requester.policy().version(),
        command.at());
  }

  private static BalanceWrittenOff writtenOff(
      OpenOrder order, long balance, WriteOffBalance command) {
    return new BalanceWrittenOff(
        order.orderId(),
        command.writeOffId(),
        direction(balance),
        amount(order, balance),
        command.reason(),
        command.note(),
        command.businessDay(),
        command.at());
  }
}
