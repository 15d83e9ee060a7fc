package io.throughline.eventjson;

import io.throughline.money.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an event is made of, down to the last part.
final class EventComponents {

  private EventComponents() {}

  /// Every component of a record and of the records in it, top down.
  static Stream<RecordComponent> under(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(
            component ->
                Stream.concat(
                    Stream.of(component),
                    part(component).stream().flatMap(EventComponents::under)));
  }

  /// The record of ours that a component is, or is a list of.
  static Optional<Class<?>> part(RecordComponent component) {
    return element(component.getGenericType()) instanceof Class<?> type
            && type.isRecord()
            && !type.equals(Money.class)
        ? Optional.of(type)
        : Optional.empty();
  }

  /// What a list is of; every other type is itself.
  static Type element(Type type) {
    return type instanceof ParameterizedType list && list.getRawType().equals(List.class)
        ? list.getActualTypeArguments()[0]
        : type;
  }

  /// Whether a component may be absent.
  static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /// A component as people call it: {@code OrderReceived.channelOrderName}.
  static String name(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }
}
