package io.throughline.eventjson;

import io.throughline.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes money as `{"amount":"49.99","currency":"USD"}`: readable for an auditor, exact for every
/// JSON parser, and free of the table of currency digits. Rule: MONEY section 8.
final class MoneyWriter extends StdSerializer<Money> {

  MoneyWriter() {
    super(Money.class);
  }

  @Override
  public void serialize(Money money, JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    json.writeStringProperty("amount", money.amount());
    json.writeStringProperty("currency", money.currency().code());
    json.writeEndObject();
  }
}
