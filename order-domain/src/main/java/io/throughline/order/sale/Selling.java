package io.throughline.order.sale;

import io.throughline.decision.Decision;
import io.throughline.order.command.RecordSale;
import io.throughline.order.command.RecordValueIssue;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.refund.Refunding;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.ruling.Standing;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
            if (order.ledger().counts(command.parts().total())) {
              yieldTo(account, order, command.shipmentId(), command.at());
              tooMuch(account, id);
            } else {
              account.contradict(
                  Contradiction.WRONG_CURRENCY, id, command.parts().total() + " were sold");
            }
          } else if (!saysTheSame(known.get(), command)) {
            account.contradict(Contradiction.FACT_ID_REUSED, id, "another sale of this id");
          }
          return account.done(id);
        });
  }

  /// What we recognized ourselves of the same parcel gives way to what is told of it.
  private static void yieldTo(
      Account account, OpenOrder order, @Nullable String shipmentId, Instant at) {
    if (shipmentId != null) {
      reverse(account, order, sale -> shipmentId.equals(sale.shipmentId()), at);
    }
  }

  private static void reverse(
      Account account, OpenOrder order, Predicate<SaleRecognized> which, Instant at) {
    for (var sale : order.sales().ours().filter(which).toList()) {
      account.tell(Recognizing.reversal(sale, sale.businessDay(), sale.occurredAt(), at));
      account.reopens("SALE");
    }
  }

  /// What we recognized ourselves can give way; what was told stays, and a person looks at it.
  private static void tooMuch(Account account, String id) {
    var order = account.order();
    long left = Recognizing.left(order);
    long ours = order.sales().ours().mapToLong(sale -> sale.parts().total().minorUnits()).sum();
    if (left + ours < 0) {
      account.contradict(
          Contradiction.SOLD_MORE_THAN_TOTAL,
          id,
          "%d minor units more than the order comes to".formatted(-left - ours));
    } else if (left < 0) {
      account.reopens("SALE");
    }
  }

  private static boolean saysTheSame(SaleRecognized known, RecordSale command) {
    return known.parts().equals(command.parts())
        && Objects.equals(known.shipmentId(), command.shipmentId());
  }

  /// What we sold without a parcel may have been just this gift card: it is looked at anew. Store
  /// credit is money given back by another means.
  private static void makeRoom(Account account, OpenOrder order, RecordValueIssue command) {
    if (command.kind().equals(RecordValueIssue.GIFT_CARD)) {
      reverse(account, order, sale -> sale.shipmentId() == null, command.at());
      tooMuch(account, command.issueId());
    } else {
      account.reopens("REFUND");
      Refunding.compare(account, order, command.issueId());
    }
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
            if (order.ledger().counts(command.amount())) {
              makeRoom(account, order, command);
            } else {
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
