package io.throughline.stock.command;

import io.throughline.decision.Require;
import java.text.Normalizer;

/// The id of an item's stock and of its event stream: {@code stock-<sku>}.
///
/// The SKU is taken as sellers write it, in one canonical form, so that everybody who names the
/// same item means the same stream. Letters of either case stay different: some sellers use both.
///
/// @param value {@code stock-} and the canonical SKU
public record StockItemId(String value) {

  /// How the streams of stock begin.
  public static final String PREFIX = "stock-";

  /// @throws IllegalArgumentException when the value is not the prefix and a canonical SKU of 1 to
  ///   100 characters without control characters
  public StockItemId {
    Require.that(value.startsWith(PREFIX), "not the id of an item's stock");
    var sku = value.substring(PREFIX.length());
    Names.require("SKU", sku);
    Require.that(sku.equals(canonical(sku)), "SKU is not in canonical form");
  }

  /// The stock of this item: white space around the SKU is stripped, Unicode form NFC is taken.
  ///
  /// @throws IllegalArgumentException when nothing is left, or more than 100 characters, or a
  ///   control character is among them
  public static StockItemId of(String sku) {
    return new StockItemId(PREFIX + canonical(sku));
  }

  private static String canonical(String sku) {
    return Normalizer.normalize(sku, Normalizer.Form.NFC).strip();
  }

  /// The canonical SKU.
  public String sku() {
    return value.substring(PREFIX.length());
  }

  /// The value: Axon finds the stream by it.
  @Override
  public String toString() {
    return value;
  }
}
