package io.throughline.eventjson;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/// The logical names under which events are stored: the simple name of the record, whatever package
/// it lies in, so that moving a class does not break reading. Made from the sealed interfaces of
/// the events, so that no event can be forgotten.
public final class EventTypes {

  private final AnnotationRevisionResolver revisions = new AnnotationRevisionResolver();
  private final Map<String, Class<?>> classes = new TreeMap<>();

  /// @throws IllegalStateException when two events have one name, or an event has no revision
  EventTypes(List<Class<?>> sealedTypes) {
    sealedTypes.forEach(this::learn);
  }

  private void learn(Class<?> type) {
    if (type.isSealed()) {
      List.of(type.getPermittedSubclasses()).forEach(this::learn);
      return;
    }
    if (revisions.revisionOf(type) == null) {
      throw new IllegalStateException("event without a revision: " + type);
    }
    if (classes.put(type.getSimpleName(), type) != null) {
      throw new IllegalStateException("two events are stored as " + type.getSimpleName());
    }
  }

  /// All event classes by stored name, sorted by name.
  public Map<String, Class<?>> byName() {
    return Collections.unmodifiableMap(classes);
  }

  /// The name and revision under which an event class is stored.
  ///
  /// @throws SerializationException when the class is no event
  public SerializedType of(Class<?> type) {
    if (!type.equals(classes.get(type.getSimpleName()))) {
      throw new SerializationException("not an event: " + type.getName());
    }
    return new SimpleSerializedType(type.getSimpleName(), revisions.revisionOf(type));
  }

  /// The class of a stored event.
  ///
  /// @throws SerializationException when there is no such event, or it has another revision than
  ///   this one and no upcaster lifted it; an event that nobody understands must stop its reader,
  ///   not pass it by
  public Class<?> classOf(SerializedType stored) {
    var type = classes.get(stored.getName());
    if (type == null) {
      throw new SerializationException("unknown event type: " + stored.getName());
    }
    var revision = revisions.revisionOf(type);
    if (!revision.equals(stored.getRevision())) {
      throw new SerializationException(
          "%s is stored in revision %s and read as revision %s"
              .formatted(stored.getName(), stored.getRevision(), revision));
    }
    return type;
  }
}
