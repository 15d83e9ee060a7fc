package io.throughline.personal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is shown of an order's buyer.
///
/// @param state {@code none} when the order named nobody, {@code erased}, or {@code kept}
/// @param masked whether the values are masked
public record BuyerView(
    String orderId, String state, boolean masked, SortedMap<String, String> fields) {

  /// Copies the fields.
  public BuyerView {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /// Says how much there is, never what.
  @Override
  public String toString() {
    return "BuyerView[" + orderId + ", " + fields.size() + " fields]";
  }
}
