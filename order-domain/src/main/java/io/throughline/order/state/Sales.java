package io.throughline.order.state;

import io.throughline.order.event.SaleEvent;
import io.throughline.order.event.SaleRecognized;
import io.throughline.order.event.SaleReversed;
import io.throughline.order.event.ValueIssued;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of an order is sold: ours to keep, or a debt of another kind.
///
/// @param recognized sales by id, also those that were reversed, in the order of telling
/// @param reversed ids of sales that did not happen after all
/// @param issued gift cards and store credit by id
public record Sales(
    Map<String, SaleRecognized> recognized, Set<String> reversed, Map<String, ValueIssued> issued) {

  static final Sales NONE = new Sales(Map.of(), Set.of(), Map.of());

  /// A sale; empty when there is none of this id.
  public Optional<SaleRecognized> find(String saleId) {
    return Optional.ofNullable(recognized.get(saleId));
  }

  Sales evolve(SaleEvent event) {
    return switch (event) {
      case SaleRecognized sale ->
          new Sales(Entries.with(recognized, sale.saleId(), sale), reversed, issued);
      case SaleReversed undone ->
          new Sales(recognized, Entries.with(reversed, undone.saleId()), issued);
    };
  }

  Sales evolve(ValueIssued event) {
    return new Sales(recognized, reversed, Entries.with(issued, event.issueId(), event));
  }
}
