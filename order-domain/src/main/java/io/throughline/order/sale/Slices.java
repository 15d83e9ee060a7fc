package io.throughline.order.sale;

import io.throughline.money.Allocation;
import io.throughline.money.Money;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.Charge;
import io.throughline.order.terms.TaxLine;
import java.util.List;
import java.util.Map;

/// What units of an order are worth as a sale. A line is cut at whole units, so that its slices add
/// up to it; units that are canceled or sold are cut off before. Charges go with the goods in
/// proportion, their tax with them. Rule: MONEY section 6.
final class Slices {

  private final OpenOrder order;

  Slices(OpenOrder order) {
    this.order = order;
  }

  /// What so many more units of each line are worth, with their share of the charges.
  ///
  /// @param last whether nothing more will be sold, so that all that is left of the charges goes
  ///   with them
  Amounts of(Map<String, Integer> units, boolean last) {
    var goods = Amounts.NONE;
    for (var entry : units.entrySet()) {
      var line = order.goods().line(entry.getKey());
      if (line.isPresent()) {
        int from = cutOff(line.get());
        goods = goods.plus(cut(line.get(), from, from + entry.getValue()));
      }
    }
    return goods.plus(charges(goods.total(), last));
  }

  private int cutOff(LineProgress line) {
    return line.in(Bucket.CANCELED) + order.sales().sold(line.lineId());
  }

  private Amounts cut(LineProgress line, int from, int to) {
    var ordered = line.ordered();
    int first = ordered.quantity();
    long tax = taxes(ordered.taxes(), false);
    long facilitated = taxes(ordered.taxes(), true);
    long inside = order.received().terms().taxIncluded() ? tax + facilitated : 0;
    long gross = Math.max(0, ordered.gross().minorUnits() - inside);
    int grown = line.quantity() - first;
    return new Amounts(
        slice(gross, first, from, to)
            + (grown > 0 ? slice(added(line), grown, from - first, to - first) : 0),
        slice(ordered.discount().minorUnits(), first, from, to),
        0,
        slice(tax, first, from, to),
        slice(facilitated, first, from, to));
  }

  /// The units of {@code [from, to)} that there are.
  private long slice(long amount, long quantity, long from, long to) {
    long begin = Math.clamp(from, 0L, quantity);
    long end = Math.clamp(to, begin, quantity);
    return Allocation.ofUnits(money(amount), quantity, begin, end).minorUnits();
  }

  /// What units cost that were added to a line later.
  private long added(LineProgress line) {
    return order.changes().values().stream()
        .filter(LineQuantityChanged.class::isInstance)
        .map(LineQuantityChanged.class::cast)
        .filter(change -> change.lineId().equals(line.lineId()))
        .mapToLong(change -> change.added() == null ? 0 : change.added().minorUnits())
        .sum();
  }

  private Amounts charges(long goods, boolean last) {
    long whole = 0;
    long tax = 0;
    long facilitated = 0;
    for (var charge : order.received().terms().charges()) {
      whole += net(charge);
      tax += taxes(charge.taxes(), false);
      facilitated += taxes(charge.taxes(), true);
    }
    var currency = order.ledger().total().currency();
    long before =
        Math.min(whole, order.sales().sum(currency, sale -> sale.parts().shipping().minorUnits()));
    long share = last ? whole - before : share(whole - before, goods);
    return new Amounts(
        0, 0, share, share(tax, before, share, whole), share(facilitated, before, share, whole));
  }

  /// Tax goes with the charges that it is on.
  private long share(long tax, long before, long share, long whole) {
    return whole == 0 ? 0 : slice(tax, whole, before, before + share);
  }

  private long share(long charges, long goods) {
    long unsold =
        order.goods().lines().values().stream()
            .mapToLong(line -> cut(line, cutOff(line), line.quantity()).total())
            .sum();
    return goods <= 0 || unsold <= goods
        ? goods <= 0 ? 0 : charges
        : Allocation.proportionally(money(charges), List.of(goods, unsold - goods))
            .getFirst()
            .minorUnits();
  }

  private long net(Charge charge) {
    boolean inside = order.received().terms().taxIncluded();
    long taxes = inside ? taxes(charge.taxes(), false) + taxes(charge.taxes(), true) : 0;
    return Math.max(0, charge.amount().minorUnits() - charge.discount().minorUnits() - taxes);
  }

  private static long taxes(List<TaxLine> taxes, boolean facilitated) {
    return taxes.stream()
        .filter(tax -> tax.collectedByChannel() == facilitated)
        .mapToLong(tax -> tax.amount().minorUnits())
        .sum();
  }

  private Money money(long minorUnits) {
    return new Money(minorUnits, order.ledger().total().currency());
  }
}
