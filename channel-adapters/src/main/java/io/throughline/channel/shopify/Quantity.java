package io.throughline.channel.shopify;

/// Counts of units in answers of the Admin API.
final class Quantity {

  private Quantity() {}

  /// The count of this name; zero when absent.
  ///
  /// @throws NotReadable when it is no whole number from zero on
  static int read(Fields of, String name) {
    var value = of.given(name);
    if (value == null) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw of.invalid(name, of.shown(name) + " is not a count of units");
    }
    return value.intValue();
  }
}
