package io.throughline.apijson;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads money as `{"amount":"49.99","currency":"USD"}`, below zero only where the type allows it.
/// Both are texts, because a JSON number is a binary fraction for many programs; nothing is
/// rounded.
final class AmountReader<T> extends StdScalarDeserializer<T> {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
  private static final Pattern SIGNED = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");
  private static final Set<String> FIELDS = Set.of("amount", "currency");

  private final transient Pattern form;
  private final transient BiFunction<String, String, T> value;
  private final String sign;

  private AmountReader(
      Class<T> type, Pattern form, BiFunction<String, String, T> value, String sign) {
    super(type);
    this.form = form;
    this.value = value;
    this.sign = sign;
  }

  /// Of money without a sign.
  static AmountReader<Money> unsigned() {
    return new AmountReader<>(Money.class, AMOUNT, Money::of, ", not negative,");
  }

  /// Of money that may be below zero.
  static AmountReader<SignedMoney> signed() {
    return new AmountReader<>(SignedMoney.class, SIGNED, SignedMoney::of, "");
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) {
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

  private T money(String amount, Currency currency) {
    if (form.matcher(amount).matches()) {
      try {
        return value.apply(amount, currency.code());
      } catch (IllegalArgumentException tooFine) {
        // told below
      }
    }
    throw BodyRefused.invalid(
        "invalid-money",
        "/amount",
        "Give a decimal text%s with at most %d decimal digits for %s."
            .formatted(sign, currency.digits(), currency));
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
