package io.throughline.apijson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a text, and only what can be stored, shown and compared; see {@link Characters}.
final class TextReader extends StdScalarDeserializer<String> {

  private final boolean identifier;

  TextReader() {
    this(false);
  }

  private TextReader(boolean identifier) {
    super(String.class);
    this.identifier = identifier;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return property != null && Characters.isIdentifierName(property.getName())
        ? new TextReader(true)
        : this;
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw BodyRefused.malformed("wrong-type", "", "This must be a text.");
    }
    var text = json.getString();
    if (identifier) {
      Characters.requireIdentifier(text);
    } else {
      Characters.requireText(text);
    }
    return text;
  }
}
