package io.throughline.order.state;

import io.throughline.money.Currency;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.event.ValueIssued;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// What of an order is sold: ours to keep, or a debt of another kind.
///
/// @param recognized sales by id, also those that were reversed, in the order of telling
/// @param units which units each of them is the sale of, by sale and line; none where nobody said
/// @param reversed ids of sales that did not happen after all
/// @param issued gift cards and store credit by id
public record Sales(
    Map<String, SaleRecognized> recognized,
    Map<String, Map<String, Integer>> units,
    Set<String> reversed,
    Map<String, ValueIssued> issued) {

  /// What a gift card is called as a kind of value.
  private static final String GIFT_CARD = "GIFT_CARD";

  static final Sales NONE = new Sales(Map.of(), Map.of(), Set.of(), Map.of());

  /// A sale; empty when there is none of this id.
  public Optional<SaleRecognized> find(String saleId) {
    return Optional.ofNullable(recognized.get(saleId));
  }

  /// The sales that stand, in the order of telling.
  public Stream<SaleRecognized> standing() {
    return recognized.values().stream().filter(sale -> !reversed.contains(sale.saleId()));
  }

  /// Whether the sale of a parcel stands.
  public boolean standsFor(String shipmentId) {
    return standing().anyMatch(sale -> shipmentId.equals(sale.shipmentId()));
  }

  /// Units of a line whose sale stands.
  public int sold(String lineId) {
    return standing().mapToInt(sale -> units(sale, lineId)).sum();
  }

  /// Units of a line whose sale stands though no parcel brought them.
  int soldWithoutParcel(String lineId) {
    return standing()
        .filter(sale -> sale.shipmentId() == null)
        .mapToInt(sale -> units(sale, lineId))
        .sum();
  }

  private int units(SaleRecognized sale, String lineId) {
    return units.getOrDefault(sale.saleId(), Map.of()).getOrDefault(lineId, 0);
  }

  /// The sales that we recognized ourselves and that stand, in the order of telling.
  public Stream<SaleRecognized> ours() {
    return standing().filter(sale -> sale.policyVersion() != null);
  }

  /// The sum over the sales that stand, in this currency.
  ///
  /// @param amount what of a sale is added up, minor units
  public long sum(Currency currency, ToLongFunction<SaleRecognized> amount) {
    return standing()
        .filter(sale -> sale.parts().goods().currency().equals(currency))
        .mapToLong(amount)
        .sum();
  }

  /// What was issued as gift cards, which is no sale: minor units of this currency.
  public long giftCards(Currency currency) {
    return issued.values().stream()
        .filter(one -> one.kind().equals(GIFT_CARD) && one.amount().currency().equals(currency))
        .mapToLong(one -> one.amount().minorUnits())
        .sum();
  }

  Sales recognized(SaleRecognized sale, Map<String, Integer> which) {
    return new Sales(
        Entries.with(recognized, sale.saleId(), sale),
        Entries.with(units, sale.saleId(), Map.copyOf(which)),
        reversed,
        issued);
  }

  Sales reversed(SaleReversed sale) {
    return new Sales(recognized, units, Entries.with(reversed, sale.saleId()), issued);
  }

  Sales issued(ValueIssued event) {
    return new Sales(recognized, units, reversed, Entries.with(issued, event.issueId(), event));
  }
}
