package io.throughline.apijson;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a text, and only what can be stored, shown and compared; see {@link Characters}.
final class TextReader extends StdScalarDeserializer<String> {

  private final Consumer<String> rule;

  TextReader() {
    this(Characters::requireText);
  }

  private TextReader(Consumer<String> rule) {
    super(String.class);
    this.rule = rule;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    var name = property == null ? "" : property.getName();
    if (Characters.isIdentifierName(name)) {
      return new TextReader(Characters::requireIdentifier);
    }
    return Characters.isForeignNumber(name) ? new TextReader(Characters::requireCharacters) : this;
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw BodyRefused.malformed("wrong-type", "", "This must be a text.");
    }
    var text = json.getString();
    rule.accept(text);
    return text;
  }
}
