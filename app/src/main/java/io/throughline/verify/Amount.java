package io.throughline.verify;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// An amount of money as events store it: the digits of a decimal text without its point.
///
/// @param minor in minor units
/// @param currency its code
/// @param digits how many stand behind the point
/// @param exact false when the stored form is no decimal text with a currency
record Amount(long minor, String currency, int digits, boolean exact) {

  private static final Pattern FORM = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
  private static final Amount NONE = new Amount(0, "", 0, true);

  /// Nothing for what is absent.
  static Amount of(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return NONE;
    }
    var text = node.path("amount");
    var currency = node.path("currency").asString("");
    if (!text.isString() || !FORM.matcher(text.asString("")).matches() || currency.isEmpty()) {
      return new Amount(0, currency, 0, false);
    }
    var decimal = text.asString("");
    int point = decimal.indexOf('.');
    int digits = point < 0 ? 0 : decimal.length() - point - 1;
    return new Amount(Long.parseLong(decimal.replace(".", "")), currency, digits, true);
  }
}
