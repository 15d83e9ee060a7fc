package io.throughline.eventjson;

import io.throughline.money.SignedMoney;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes signed money as {@link MoneyWriter} writes money, with a sign where it is below zero:
/// `{"amount":"-1.50","currency":"USD"}`.
final class SignedMoneyWriter extends StdSerializer<SignedMoney> {

  SignedMoneyWriter() {
    super(SignedMoney.class);
  }

  @Override
  public void serialize(SignedMoney money, JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    json.writeStringProperty("amount", money.amount());
    json.writeStringProperty("currency", money.currency().code());
    json.writeEndObject();
  }
}
