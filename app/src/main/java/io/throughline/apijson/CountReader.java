package io.throughline.apijson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a whole number that counts something; units of a {@code quantity} are one or more.
final class CountReader extends StdScalarDeserializer<Integer> {

  private static final int MOST = 1_000_000_000;

  private final int least;

  CountReader(Class<Integer> type) {
    this(type, 0);
  }

  private CountReader(Class<?> type, int least) {
    super(type);
    this.least = least;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return switch (property == null ? "" : property.getName()) {
      case "quantity" -> new CountReader(handledType(), 1);
      case "delta" -> new CountReader(handledType(), -MOST);
      default -> this;
    };
  }

  @Override
  public Integer deserialize(JsonParser json, DeserializationContext context) {
    if (!json.currentToken().isNumeric()) {
      throw BodyRefused.malformed("wrong-type", "", "This must be a number.");
    }
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      var number = json.getBigIntegerValue();
      if (number.bitLength() < Integer.SIZE
          && number.intValueExact() >= least
          && number.intValueExact() <= MOST) {
        return number.intValueExact();
      }
    }
    throw BodyRefused.invalid(
        "invalid-quantity", "", "Give a whole number from %d to %d.".formatted(least, MOST));
  }
}
