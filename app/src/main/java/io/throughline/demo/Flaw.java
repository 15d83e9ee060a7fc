package io.throughline.demo;

/// What is wrong with an order of the demo shop.
public enum Flaw {
  /// Nothing.
  NONE,
  /// The buyer has not paid yet.
  UNPAID,
  /// Goods to ship, and no address.
  NO_ADDRESS,
  /// The stated total is not what the parts add up to.
  WRONG_TOTAL,
  /// A line without a SKU.
  NO_SKU,
  /// Canceled before we hear of it.
  CANCELED,
  /// The body is cut off.
  BROKEN
}
