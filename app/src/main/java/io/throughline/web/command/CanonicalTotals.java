package io.throughline.web.command;

import io.throughline.money.Money;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.TaxLine;
import io.throughline.order.terms.Totals;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The arithmetic of the canonical shape: lines - discounts + charges, and the taxes where prices
/// do not contain them.
final class CanonicalTotals {

  private CanonicalTotals() {}

  static Totals of(List<OrderLine> lines, List<Charge> charges, boolean taxIncluded, Money stated) {
    var zero = new Money(0, stated.currency());
    var gross = sum(zero, lines.stream().map(OrderLine::gross));
    var discounts =
        sum(
            zero,
            Stream.concat(
                lines.stream().map(OrderLine::discount), charges.stream().map(Charge::discount)));
    var tax =
        sum(
            zero,
            Stream.concat(
                    lines.stream().flatMap(line -> line.taxes().stream()),
                    charges.stream().flatMap(charge -> charge.taxes().stream()))
                .map(TaxLine::amount));
    var charged = charged(zero, charges, _ -> true);
    var parts = gross.plus(charged).plus(taxIncluded ? zero : tax);
    return new Totals(
        gross,
        discounts,
        charged(zero, charges, charge -> charge.kind().equals("shipping")),
        tax,
        charged(zero, charges, charge -> charge.kind().equals("tip")),
        stated,
        parts.minus(discounts));
  }

  private static Money charged(Money zero, List<Charge> charges, Predicate<Charge> which) {
    return sum(zero, charges.stream().filter(which).map(Charge::amount));
  }

  private static Money sum(Money zero, Stream<Money> amounts) {
    return amounts.reduce(zero, Money::plus);
  }
}
