package io.throughline.apijson;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads money as `{"amount":"49.99","currency":"USD"}`. Both are texts, because a JSON number is a
/// binary fraction for many programs; nothing is rounded.
final class AmountReader extends StdScalarDeserializer<Money> {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
  private static final Set<String> FIELDS = Set.of("amount", "currency");

  AmountReader() {
    super(Money.class);
  }

  @Override
  public Money deserialize(JsonParser json, DeserializationContext context) {
    var node = context.readTree(json);
    if (!node.isObject()) {
      throw BodyRefused.malformed("wrong-type", "", "Money is an amount and a currency.");
    }
    for (var name : node.propertyNames()) {
      if (!FIELDS.contains(name)) {
        throw BodyRefused.malformed(
            "unknown-field", "", "Money has the fields amount and currency, and no other.");
      }
    }
    return money(text(node, "amount"), currency(text(node, "currency")));
  }

  private static Money money(String amount, Currency currency) {
    if (AMOUNT.matcher(amount).matches()) {
      try {
        return Money.of(amount, currency.code());
      } catch (IllegalArgumentException tooFine) {
        // told below
      }
    }
    throw BodyRefused.invalid(
        "invalid-money",
        "/amount",
        "Give a decimal text, not negative, with at most %d decimal digits for %s."
            .formatted(currency.digits(), currency));
  }

  private static Currency currency(String code) {
    if (!Currency.isKnown(code)) {
      throw BodyRefused.invalid(
          "invalid-currency", "/currency", "Give an ISO 4217 code in circulation.");
    }
    return Currency.of(code);
  }

  private static String text(JsonNode node, String name) {
    var value = node.path(name);
    if (value.isMissingNode()) {
      throw BodyRefused.missing("/" + name);
    }
    if (!value.isString()) {
      throw BodyRefused.malformed("wrong-type", "/" + name, "This must be a text.");
    }
    return value.stringValue();
  }
}
