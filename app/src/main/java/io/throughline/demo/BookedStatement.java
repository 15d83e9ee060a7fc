package io.throughline.demo;

import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.CB_FEE;
import static io.throughline.settlement.terms.LineKind.CHARGEBACK;
import static io.throughline.settlement.terms.LineKind.COMMISSION;
import static io.throughline.settlement.terms.LineKind.FEE;
import static io.throughline.settlement.terms.LineKind.FULFIL_FEE;
import static io.throughline.settlement.terms.LineKind.FX_IN;
import static io.throughline.settlement.terms.LineKind.FX_OUT;
import static io.throughline.settlement.terms.LineKind.REFUND;
import static io.throughline.settlement.terms.LineKind.RESERVE;
import static io.throughline.settlement.terms.LineKind.TAX_WITHHELD;

import io.throughline.demo.BookedDay.Trouble;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rail of a shop says of one of its days: the orders, its fees, and what went wrong.
final class BookedStatement {

  private static final String PAYOUT_CURRENCY = "USD";

  /// What a rail keeps of the first order of a day, minor units.
  static final long MISSING = 37;

  private static final long UNKNOWN = 3_000;
  private static final long DISPUTE_FEE = 1_500;
  private static final long HELD_BACK = 2_000;

  private final BookedDay day;
  private final List<SettlementLine> lines = new ArrayList<>();

  BookedStatement(BookedDay day) {
    this.day = day;
    day.orders().forEach(this::settle);
    trouble();
  }

  /// The rail's id of its payout.
  String batch() {
    return "po_" + day.shop().prefix() + "_" + day.day();
  }

  List<SettlementLine> lines() {
    return lines;
  }

  /// What comes to our bank: the lines in the currency of the payout.
  SignedMoney payout() {
    return sum(PAYOUT_CURRENCY);
  }

  /// The sums that the file states, one per currency.
  List<SignedMoney> sums() {
    return lines.stream()
        .map(line -> line.amount().currency().code())
        .distinct()
        .sorted()
        .map(this::sum)
        .toList();
  }

  private SignedMoney sum(String currency) {
    return SignedMoney.ofMinor(
        lines.stream()
            .map(SettlementLine::amount)
            .filter(amount -> amount.currency().code().equals(currency))
            .mapToLong(SignedMoney::minorUnits)
            .sum(),
        currency);
  }

  private void settle(BookedOrder order) {
    var shop = day.shop();
    if (shop.equals(BookedShop.AMAZON)) {
      add(order, CAPTURE, order.total(), null);
      add(order, TAX_WITHHELD, -order.tax(), null);
      add(order, COMMISSION, -order.goods() * 15 / 100, null);
      add(order, FULFIL_FEE, -540, null);
    } else if (shop.equals(BookedShop.EUROPE)) {
      add(order, CAPTURE, order.total(), order.captureId());
      add(order, FX_OUT, -order.total(), order.captureId());
      add(order, FX_IN, order.total() * 1085 / 1000, PAYOUT_CURRENCY, order.captureId());
      add(order, FEE, -30 - order.total() * 29 / 1000, PAYOUT_CURRENCY, order.captureId());
    } else {
      boolean shortened = day.has(Trouble.SHORT_SETTLEMENT) && order.equals(day.first());
      add(order, CAPTURE, order.total() - (shortened ? MISSING : 0), order.captureId());
      add(order, FEE, -30 - order.total() * 29 / 1000, order.captureId());
    }
  }

  private void trouble() {
    var first = day.first();
    if (day.has(Trouble.CHARGEBACK)) {
      add(first, CHARGEBACK, -first.total(), "dp_" + first.reference());
      add(first, CB_FEE, -DISPUTE_FEE, "dp_" + first.reference());
    }
    if (day.has(Trouble.RETURN)) {
      add(first, REFUND, -first.total(), "re_" + first.reference());
      line("reserve", RESERVE, -HELD_BACK, PAYOUT_CURRENCY, null, null);
    }
    if (day.has(Trouble.ORPHAN_LINE)) {
      var unknown = "W-" + day.day() + "-UNKNOWN";
      line("unknown", CAPTURE, UNKNOWN, PAYOUT_CURRENCY, unknown, "ch_" + unknown);
    }
  }

  private void add(BookedOrder order, LineKind kind, long minor, @Nullable String reference) {
    add(order, kind, minor, order.shop().currency(), reference);
  }

  private void add(
      BookedOrder order, LineKind kind, long minor, String currency, @Nullable String reference) {
    line(order.reference() + ":" + kind, kind, minor, currency, order.reference(), reference);
  }

  private void line(
      String key,
      LineKind kind,
      long minor,
      String currency,
      @Nullable String orderRef,
      @Nullable String reference) {
    lines.add(
        new SettlementLine(
            key,
            kind,
            kind.name(),
            orderRef,
            reference,
            orderRef == null ? null : BookedOrder.SKU,
            null,
            SignedMoney.ofMinor(minor, currency),
            null));
  }
}
