package io.throughline.web.console;

import io.throughline.money.Money;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.TaxLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was bought and agreed, as it was received.
///
/// @param variance stated over computed total; null when they agree
record TermsView(
    boolean taxIncluded,
    List<Line> lines,
    List<ChargeLine> charges,
    List<Sum> sums,
    @Nullable String variance) {

  /// A line of the order.
  record Line(
      String lineId,
      String sku,
      String title,
      int quantity,
      String unitPrice,
      String discount,
      String taxes,
      String gross,
      boolean ships) {

    static Line of(OrderLine line) {
      return new Line(
          line.lineId(),
          Objects.requireNonNullElse(line.sku(), "none"),
          line.title(),
          line.quantity(),
          Amounts.text(line.unitPrice()),
          Amounts.text(line.discount()),
          taxWords(line.taxes()),
          Amounts.text(line.gross()),
          line.requiresShipping());
    }
  }

  /// What is paid beside the lines.
  record ChargeLine(String kind, String title, String amount, String discount, String taxes) {

    static ChargeLine of(Charge charge) {
      return new ChargeLine(
          charge.kind(),
          charge.title(),
          Amounts.text(charge.amount()),
          Amounts.text(charge.discount()),
          taxWords(charge.taxes()));
    }
  }

  /// A sum of the whole order.
  record Sum(String name, String amount) {

    static Sum of(String name, Money amount) {
      return new Sum(name, Amounts.text(amount));
    }
  }

  static TermsView of(OrderReceived received) {
    var terms = received.terms();
    var totals = terms.totals();
    return new TermsView(
        terms.taxIncluded(),
        terms.lines().stream().map(Line::of).toList(),
        terms.charges().stream().map(ChargeLine::of).toList(),
        List.of(
            Sum.of("Lines", totals.lines()),
            Sum.of("Discounts", totals.discounts()),
            Sum.of("Shipping", totals.shipping()),
            Sum.of("Tax", totals.tax()),
            Sum.of("Tip", totals.tip()),
            Sum.of("Total as stated", totals.total()),
            Sum.of("Total as computed", totals.computed())),
        totals.statedOverComputed() == 0
            ? null
            : Amounts.signed(totals.statedOverComputed(), totals.total().currency()));
  }

  private static String taxWords(List<TaxLine> taxes) {
    return taxes.isEmpty()
        ? "none"
        : taxes.stream()
            .map(tax -> "%s %s".formatted(tax.title(), Amounts.text(tax.amount())))
            .collect(Collectors.joining(", "));
  }
}
