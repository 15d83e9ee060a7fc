package io.throughline.eventjson;

import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /// The record of ours that a component is, or is a list or map of.
  static Optional<Class<?>> part(RecordComponent component) {
    return element(component.getGenericType()) instanceof Class<?> type
            && type.isRecord()
            && !type.equals(Money.class)
            && !type.equals(SignedMoney.class)
        ? Optional.of(type)
        : Optional.empty();
  }

  /// What a list, or a map by text, is of; every other type is itself.
  static Type element(Type type) {
    if (type instanceof ParameterizedType many) {
      var of = many.getActualTypeArguments();
      if (many.getRawType().equals(List.class)) {
        return of[0];
      }
      if (many.getRawType().equals(Map.class) && of[0].equals(String.class)) {
        return of[1];
      }
    }
    return type;
  }

  /// Whether a component is a map.
  static boolean isMap(RecordComponent component) {
    return component.getType().equals(Map.class);
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
