package io.throughline.order.sale;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordSale;
import io.throughline.order.command.RecordValueIssue;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OrderState;
import java.util.Objects;

/// The rules by which sales are told: they are facts.
public final class Selling {

  private Selling() {}

  /// Records a sale, once.
  public static Decision<OrderEvent> told(OrderState state, RecordSale command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.saleId();
          var account = Account.of(state, order, command.at());
          var known = order.sales().find(id);
          if (known.isEmpty()) {
            account.tell(
                new SaleRecognized(
                    order.orderId(),
                    id,
                    command.shipmentId(),
                    command.parts(),
                    command.businessDay(),
                    null,
                    command.occurredAt(),
                    command.at()));
            if (!order.ledger().counts(command.parts().total())) {
              account.contradict(
                  Contradiction.WRONG_CURRENCY, id, command.parts().total() + " were sold");
            }
          } else if (!saysTheSame(known.get(), command)) {
            account.contradict(Contradiction.FACT_ID_REUSED, id, "another sale of this id");
          }
          return account.done(id);
        });
  }

  private static boolean saysTheSame(SaleRecognized known, RecordSale command) {
    return known.parts().equals(command.parts())
        && Objects.equals(known.shipmentId(), command.shipmentId());
  }

  /// Records something to pay with later, once.
  public static Decision<OrderEvent> issued(OrderState state, RecordValueIssue command) {
    return Standing.known(
        state,
        command,
        order -> {
          var id = command.issueId();
          var account = Account.of(state, order, command.at());
          var known = order.sales().issued().get(id);
          if (known == null) {
            account.tell(
                new ValueIssued(
                    order.orderId(),
                    id,
                    command.kind(),
                    command.amount(),
                    command.businessDay(),
                    command.occurredAt(),
                    command.at()));
            if (!order.ledger().counts(command.amount())) {
              account.contradict(
                  Contradiction.WRONG_CURRENCY, id, command.amount() + " were issued");
            }
          } else if (!known.amount().equals(command.amount())
              || !known.kind().equals(command.kind())) {
            account.contradict(Contradiction.FACT_ID_REUSED, id, "another issue of this id");
          }
          return account.done(id);
        });
  }
}
