package io.throughline.projection.journal;

import io.throughline.clearing.event.VarianceClassified;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.DisputeOpened;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.event.ValueIssued;
import io.throughline.order.terms.RefundParts;
import io.throughline.order.terms.SaleParts;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Facts about money in any order, drawn from a seed: the same seed tells the same story.
final class RandomFacts {

  private static final List<String> CHANNELS = List.of("web", "amazon");
  private static final List<String> RAILS = List.of("Stripe", "Amazon", "Points", "gift_card");
  private static final List<String> CAUSES =
      List.of("CANCELLATION", "RETURN", "GOODWILL", "OVERPAYMENT", "CLAIM");
  private static final List<String> CURRENCIES = List.of("USD", "JPY", "KWD");

  private static final List<LineKind> KINDS = List.copyOf(EnumSet.allOf(LineKind.class));

  private final Random dice;
  private final Facts facts = new Facts();
  private final Map<String, Integer> revisions = new HashMap<>();
  private final Map<String, Integer> batches = new HashMap<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<OrderRefunded> refunds = new ArrayList<>();

  private RandomFacts(long seed) {
    this.dice = new Random(seed);
  }

  static Facts of(int events, long seed) {
    var story = new RandomFacts(seed);
    for (int i = 0; i < events; i++) {
      story.goOn();
    }
    return story.facts;
  }

  private void goOn() {
    switch (dice.nextInt(20)) {
      case 0, 1, 2, 3 -> captured();
      case 4, 5 -> sold();
      case 6, 7 -> refunded();
      case 8 -> refundReversed();
      case 9, 10 -> disputed();
      case 11 -> valued();
      case 12, 13, 14 -> settled();
      case 15 -> banked();
      case 16 -> classified();
      case 17 -> closed();
      case 18 -> prepared();
      default -> answered();
    }
  }

  private <T> T any(List<T> values) {
    return values.get(dice.nextInt(values.size()));
  }

  private String order() {
    return "o" + dice.nextInt(12);
  }

  /// An order is always of one channel and in one currency.
  private static String channel(String order) {
    return CHANNELS.get(order.hashCode() % CHANNELS.size());
  }

  private static String currency(String order) {
    return CURRENCIES.get(order.hashCode() % CURRENCIES.size());
  }

  private LocalDate day() {
    return Facts.DAY.plusDays(dice.nextInt(6));
  }

  private Money money(String currency) {
    return Money.ofMinor(dice.nextInt(10_000), currency);
  }

  private void captured() {
    var order = order();
    facts.order(
        channel(order),
        new PaymentCaptured(
            order,
            id(),
            null,
            any(RAILS),
            money(currency(order)),
            day(),
            facts.now(),
            facts.now()));
    if (dice.nextInt(30) == 0) {
      facts.settlesWithUs("Points", "Liabilities:Points" + dice.nextInt(2), day());
    }
  }

  private String id() {
    return "m" + dice.nextInt(200);
  }

  private void sold() {
    var order = order();
    var c = currency(order);
    var goods = money(c);
    var discount = Money.ofMinor(dice.nextLong(goods.minorUnits() + 1), c);
    var parts = new SaleParts(goods, discount, money(c), money(c), money(c));
    facts.order(
        channel(order),
        dice.nextInt(5) == 0
            ? new SaleReversed(order, id(), null, parts, day(), null, facts.now(), facts.now())
            : new SaleRecognized(order, id(), null, parts, day(), null, facts.now(), facts.now()));
  }

  private void refunded() {
    var order = order();
    var c = currency(order);
    var parts = new RefundParts(money(c), money(c), money(c), money(c));
    var refund =
        new OrderRefunded(
            order,
            id(),
            any(RAILS),
            parts.total(),
            dice.nextInt(9) == 0 ? null : any(CAUSES),
            dice.nextInt(9) == 0 ? null : parts,
            day(),
            facts.now(),
            facts.now());
    refunds.add(refund);
    facts.order(channel(order), refund);
  }

  private void refundReversed() {
    if (!refunds.isEmpty()) {
      var refund = any(refunds);
      facts.order(
          channel(refund.orderId()),
          new RefundReversed(
              refund.orderId(),
              refund.refundId(),
              refund.provider(),
              refund.amount(),
              day(),
              facts.now(),
              facts.now()));
    }
  }

  private void disputed() {
    var order = order();
    var id = "d" + dice.nextInt(3);
    var amount = money(currency(order));
    var day = day();
    facts.order(
        channel(order),
        dice.nextBoolean()
            ? new DisputeOpened(
                order,
                id,
                dice.nextInt(4) == 0,
                amount,
                null,
                "Stripe",
                day,
                facts.now(),
                facts.now())
            : new DisputeResolved(
                order,
                id,
                any(List.of("WON", "LOST", "ACCEPTED")),
                dice.nextInt(4) == 0,
                amount,
                null,
                "Stripe",
                day,
                facts.now(),
                facts.now()));
  }

  private void valued() {
    var order = order();
    var amount = money(currency(order));
    facts.order(
        channel(order),
        dice.nextBoolean()
            ? new ValueIssued(
                order,
                id(),
                any(List.of("GIFT_CARD", "STORE_CREDIT")),
                amount,
                day(),
                facts.now(),
                facts.now())
            : new BalanceWrittenOff(
                order,
                id(),
                any(List.of("CUSTOMER_OWES", "WE_OWE")),
                amount,
                "SMALL",
                "",
                dice.nextBoolean() ? null : day(),
                facts.now()));
  }

  private void settled() {
    var batch = "po" + dice.nextInt(4);
    var id = "settlement:stripe:" + batch;
    int revision = revisions.getOrDefault(batch, 0) + 1;
    var day = day();
    var payout = signed();
    facts.statement(
        new SettlementBegun(
            id,
            "Stripe",
            batch,
            revision,
            "h",
            "f",
            "web",
            Facts.ACCOUNT,
            day,
            payout,
            null,
            facts.now()));
    facts.statement(new SettlementLinesRecorded(id, revision, 0, lines(), facts.now()));
    if (dice.nextInt(4) > 0) {
      revisions.put(batch, revision);
      facts.statement(
          new SettlementBatchAccepted(
              id,
              "Stripe",
              batch,
              revision,
              "h",
              "web",
              Facts.ACCOUNT,
              day,
              payout,
              5,
              List.of(),
              facts.now()));
    }
  }

  private SignedMoney signed() {
    return SignedMoney.ofMinor(dice.nextInt(5) * 100 - 200, "USD");
  }

  private List<SettlementLine> lines() {
    var lines = new ArrayList<SettlementLine>();
    for (int key = 0; key < 6; key++) {
      if (dice.nextInt(4) > 0) {
        lines.add(
            new SettlementLine(
                "l" + key,
                any(KINDS),
                "raw",
                dice.nextInt(8) == 0 ? null : "o" + key,
                null,
                null,
                null,
                signed(),
                null));
      }
    }
    return lines;
  }

  private void banked() {
    var batch = "po" + dice.nextInt(4);
    var id = "settlement:stripe:" + batch;
    facts.statement(
        dice.nextBoolean()
            ? new BankCreditRecorded(
                id, id(), "Stripe", "web", Facts.ACCOUNT, signed(), day(), facts.now(), facts.now())
            : new PayoutFailed(
                id,
                "Stripe",
                batch,
                "web",
                Facts.ACCOUNT,
                signed(),
                "CLOSED",
                day(),
                facts.now(),
                facts.now()));
  }

  private void classified() {
    var order = order();
    facts.clearing(
        new VarianceClassified(
            "clearing:stripe:" + order,
            id(),
            "Stripe",
            channel(order),
            Facts.ACCOUNT,
            order,
            null,
            "AMOUNT_SHORT",
            signed(),
            "Expenses:WriteOff",
            "CONFIRMED",
            "",
            "ann",
            "bob",
            day(),
            facts.now()));
  }

  private void closed() {
    if (dice.nextInt(3) == 0) {
      facts.reopened(any(CHANNELS), day());
    } else if (dice.nextInt(3) == 0) {
      facts.closed(any(CHANNELS), day());
    }
  }

  private void prepared() {
    var channel = any(CHANNELS);
    var day = day();
    var currency = any(CURRENCIES);
    int number = batches.merge(channel + day + currency, 1, Integer::sum);
    long through = facts.events().isEmpty() ? 0 : facts.position() - dice.nextInt(200);
    facts.prepared(channel, day, currency, number, Math.max(0, through), money(currency));
    waiting.add(channel + "|" + day + "|" + currency + "|" + number);
  }

  private void answered() {
    if (!waiting.isEmpty()) {
      var parts = waiting.remove(dice.nextInt(waiting.size())).split("\\|", -1);
      var day = LocalDate.parse(parts[1]);
      int number = Integer.parseInt(parts[3]);
      if (dice.nextInt(3) == 0) {
        facts.rejected(parts[0], day, parts[2], number);
      } else {
        facts.posted(parts[0], day, parts[2], number);
      }
    }
  }
}
