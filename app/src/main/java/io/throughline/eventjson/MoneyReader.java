package io.throughline.eventjson;

import io.throughline.money.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// Reads money as {@link MoneyWriter} writes it and refuses every other spelling: a number instead
/// of a text, or other than exactly the currency's digits, was not written by us.
final class MoneyReader extends StdDeserializer<Money> {

  MoneyReader() {
    super(Money.class);
  }

  @Override
  public Money deserialize(JsonParser json, DeserializationContext context) {
    String amount = null;
    String currency = null;
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      boolean text = json.nextToken() == JsonToken.VALUE_STRING;
      if (text && name.equals("amount")) {
        amount = json.getString();
      } else if (text && name.equals("currency")) {
        currency = json.getString();
      } else {
        json.skipChildren();
      }
    }
    if (amount == null || currency == null) {
      throw refused(json, "money is an amount and a currency, both as text");
    }
    return money(json, amount, currency);
  }

  private static Money money(JsonParser json, String amount, String currency) {
    try {
      var money = Money.of(amount, currency);
      if (money.amount().equals(amount)) {
        return money;
      }
    } catch (IllegalArgumentException notMoney) {
      throw refused(json, "no money: " + notMoney.getMessage());
    }
    throw refused(json, "not exactly the digits of " + currency + ": " + amount);
  }

  private static MismatchedInputException refused(JsonParser json, String why) {
    return MismatchedInputException.from(json, Money.class, why);
  }
}
