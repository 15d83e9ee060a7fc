package io.throughline.order.returns;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordReturnDisposition;
import io.throughline.order.command.RecordReturnReceipt;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.ReturnDispositioned;
import io.throughline.order.event.ReturnReceived;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.Belonging;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.state.Return;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.ReturnState;
import io.throughline.order.terms.UnitMove;
import java.util.List;
import java.util.Set;

/// The rules of goods that are back. They are here, whatever was agreed: what nobody announced, or
/// nobody wanted, is recorded all the same, and a person looks at it.
public final class Receiving {

  /// From the first as long as it has any, then from the next: a parcel may come back undelivered.
  private static final List<Bucket> LEFT = List.of(Bucket.DELIVERED, Bucket.SHIPPED);

  private static final Set<ReturnState> UNWANTED =
      Set.of(ReturnState.DECLINED, ReturnState.CANCELED);

  private Receiving() {}

  /// Records that units arrived. They stay where they stand until their disposition is known.
  public static Decision<OrderEvent> received(OrderState state, RecordReturnReceipt command) {
    return Standing.known(
        state,
        command,
        order -> {
          var account = Account.of(state, order, command.at());
          var known = order.returns().receipt(command.receiptId());
          if (known.isEmpty()) {
            account.tell(
                new ReturnReceived(
                    order.orderId(),
                    command.returnId(),
                    command.receiptId(),
                    command.units(),
                    command.occurredAt(),
                    command.at()));
            arrived(account, order, command.returnId());
          } else if (!known.get().returnId().equals(command.returnId())
              || !LineUnits.same(known.get().units(), command.units())) {
            account.contradict(
                Contradiction.FACT_ID_REUSED, command.receiptId(), "another receipt of this id");
          }
          return account.done(command.receiptId());
        });
  }

  /// Records what became of units: as many as left are returned. No unit of a closed order moves,
  /// so it is brought back.
  public static Decision<OrderEvent> dispositioned(
      OrderState state, RecordReturnDisposition command) {
    return Standing.known(
        state,
        command,
        order -> {
          var account = Account.of(state, order, command.at());
          var known = order.returns().disposition(command.dispositionId());
          if (known.isEmpty()) {
            bringBack(account, order, command);
            arrived(account, order, command.returnId());
          } else if (!saysTheSame(known.get(), command)) {
            account.contradict(
                Contradiction.FACT_ID_REUSED,
                command.dispositionId(),
                "another disposition of this id");
          }
          return account.done(command.dispositionId());
        });
  }

  private static boolean saysTheSame(ReturnDispositioned known, RecordReturnDisposition command) {
    return known.returnId().equals(command.returnId())
        && known.disposition().equals(command.disposition())
        && LineUnits.same(known.units(), command.units());
  }

  private static void bringBack(Account account, OpenOrder order, RecordReturnDisposition command) {
    var moves =
        order.goods().draw(command.units(), LEFT, _ -> true, Bucket.RETURNED, Belonging.SAME);
    account.tell(
        new ReturnDispositioned(
            order.orderId(),
            command.returnId(),
            command.dispositionId(),
            command.disposition(),
            command.units(),
            moves,
            command.occurredAt(),
            command.at()));
    if (!moves.isEmpty()) {
      account.reopens("RETURN");
    }
    for (var units : command.units()) {
      tooMany(account, units, moves, command.dispositionId());
    }
  }

  private static void tooMany(
      Account account, LineUnits units, List<UnitMove> moves, String dispositionId) {
    int back =
        moves.stream()
            .filter(move -> move.lineId().equals(units.lineId()))
            .mapToInt(UnitMove::quantity)
            .sum();
    if (back < units.quantity()) {
      account.contradict(
          Contradiction.RETURNED_MORE_THAN_SHIPPED,
          dispositionId + "/" + units.lineId(),
          "%d of line %s, %d were out".formatted(units.quantity(), units.lineId(), back));
    }
  }

  private static void arrived(Account account, OpenOrder order, String returnId) {
    if (order.returns().find(returnId).isEmpty()) {
      account.contradict(
          Contradiction.UNKNOWN_RETURN, returnId, "goods came, and nobody had announced them");
    }
    unwanted(account, returnId);
  }

  /// Goods of a return that was declined or canceled are here, whichever was told first.
  static void unwanted(Account account, String returnId) {
    var returns = account.order().returns();
    boolean here =
        returns.receipts().values().stream().anyMatch(one -> one.returnId().equals(returnId))
            || returns.dispositions().values().stream()
                .anyMatch(one -> one.returnId().equals(returnId));
    returns
        .find(returnId)
        .map(Return::state)
        .filter(state -> here && UNWANTED.contains(state))
        .ifPresent(
            state ->
                account.contradict(
                    Contradiction.RETURNED_WITHOUT_APPROVAL,
                    returnId,
                    "goods came of a return that is " + state));
  }
}
