package io.throughline.eventjson;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;

/// Axon's Jackson serializer with logical type names, for events and metadata alone. Axon's own
/// answer to an unknown type, a payload that matches no handler, would lose a fact in silence; this
/// one throws.
final class EventSerializer extends Jackson3Serializer {

  private static final SimpleSerializedType META_DATA =
      new SimpleSerializedType(MetaData.class.getName(), null);

  private final EventTypes types;

  EventSerializer(EventTypes types) {
    super(builder().jsonMapperBuilderCustomizer(EventMapper::customize));
    this.types = types;
  }

  EventTypes types() {
    return types;
  }

  JsonMapper mapper() {
    return (JsonMapper) getObjectMapper();
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
    if (object instanceof MetaData metaData) {
      requireTexts(metaData);
    }
    return super.serialize(object, expectedRepresentation);
  }

  /// Anything else comes back as another type than it went: a number as a double, an instant as a
  /// text.
  private static void requireTexts(MetaData metaData) {
    metaData.forEach(
        (key, value) -> {
          if (!(value instanceof String)) {
            throw new SerializationException("metadata is text only, " + key + " is not");
          }
        });
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    return type.getName().equals(META_DATA.getName()) ? MetaData.class : types.classOf(type);
  }

  @Override
  @SuppressWarnings("rawtypes") // declared so by Axon
  public SerializedType typeForClass(Class type) {
    if (type == null || type.equals(Void.class) || type.equals(Void.TYPE)) {
      return SerializedType.emptyType();
    }
    return type.equals(MetaData.class) ? META_DATA : types.of(type);
  }
}
