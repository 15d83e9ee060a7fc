package io.throughline.eventjson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// Reads an amount and its currency, both as text, and refuses every other spelling: a number
/// instead of a text, or other than exactly the currency's digits, was not written by us.
abstract class AmountReader<T> extends StdDeserializer<T> {

  AmountReader(Class<T> type) {
    super(type);
  }

  /// The value of these texts.
  ///
  /// @throws IllegalArgumentException when they are none
  abstract T value(String amount, String currency);

  /// How we write the value's amount.
  abstract String written(T value);

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) {
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
    return exactly(json, amount, currency);
  }

  private T exactly(JsonParser json, String amount, String currency) {
    try {
      var value = value(amount, currency);
      if (written(value).equals(amount)) {
        return value;
      }
    } catch (IllegalArgumentException notMoney) {
      throw refused(json, "no money: " + notMoney.getMessage());
    }
    throw refused(json, "not exactly the digits of " + currency + ": " + amount);
  }

  private MismatchedInputException refused(JsonParser json, String why) {
    return MismatchedInputException.from(json, handledType(), why);
  }
}
