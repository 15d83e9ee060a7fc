package io.throughline.web.openapi;

import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import io.throughline.order.command.OrderId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON schemas of records, as their components say: what is not nullable is required.
final class Schemas {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final TreeMap<String, ObjectNode> named = new TreeMap<>();

  /// All that were referred to, by name.
  ObjectNode components() {
    var all = JSON.createObjectNode();
    named.forEach(all::set);
    return all;
  }

  /// The schema of a type.
  ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (type instanceof WildcardType any) {
      return of(any.getUpperBounds()[0]);
    }
    return type instanceof Class<?> plain ? ofClass(plain) : JSON.createObjectNode();
  }

  private ObjectNode ofGeneric(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    if (type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)) {
      var array = typed("array", null);
      array.set("items", of(arguments[0]));
      return array;
    }
    if (type.getRawType() instanceof Class<?> raw && Map.class.isAssignableFrom(raw)) {
      var map = typed("object", null);
      map.set("additionalProperties", of(arguments[1]));
      return map;
    }
    return JSON.createObjectNode();
  }

  private ObjectNode ofClass(Class<?> type) {
    if (type == String.class) {
      return typed("string", null);
    } else if (type == int.class || type == Integer.class) {
      return typed("integer", "int32");
    } else if (type == long.class || type == Long.class) {
      return typed("integer", "int64");
    } else if (type == boolean.class || type == Boolean.class) {
      return typed("boolean", null);
    } else if (type == Instant.class) {
      return typed("string", "date-time");
    } else if (type == LocalDate.class) {
      return typed("string", "date");
    } else if (type == Duration.class) {
      return typed("string", "duration");
    } else if (type == OrderId.class) {
      return typed("string", null).put("pattern", "^order-[0-9a-f-]{36}$");
    } else if (type.isEnum()) {
      var words = typed("string", null);
      Arrays.stream(type.getEnumConstants())
          .forEach(one -> words.withArray("enum").add(one.toString()));
      return words;
    }
    return type == Money.class || type.isRecord() ? reference(type) : JSON.createObjectNode();
  }

  private ObjectNode reference(Class<?> record) {
    var name = name(record);
    if (!named.containsKey(name)) {
      named.put(name, JSON.createObjectNode()); // a record may refer to itself
      named.put(name, special(record).orElseGet(() -> object(record, Set.of())));
    }
    return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private static String name(Class<?> record) {
    var host = record.getNestHost();
    return host == record ? record.getSimpleName() : host.getSimpleName() + record.getSimpleName();
  }

  private static Optional<ObjectNode> special(Class<?> record) {
    if (record == Money.class) {
      return Optional.of(money(""));
    }
    return record == SignedMoney.class ? Optional.of(money("-?")) : Optional.empty();
  }

  private static ObjectNode money(String sign) {
    var money = typed("object", null).put("additionalProperties", false);
    money.putArray("required").add("amount").add("currency");
    var fields = money.putObject("properties");
    fields.set(
        "amount", typed("string", null).put("pattern", "^" + sign + "\\d{1,15}(\\.\\d{1,4})?$"));
    fields.set("currency", typed("string", null).put("pattern", "^[A-Z]{3}$"));
    return money;
  }

  /// The schema of a record without some of its components.
  ObjectNode object(Class<?> record, Set<String> without) {
    var object = typed("object", null);
    var properties = JSON.createObjectNode();
    var required = JSON.createArrayNode();
    for (RecordComponent component : record.getRecordComponents()) {
      var name = component.getName();
      if (without.contains(name)) {
        continue;
      }
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      properties.set(name, nullable ? orNull(of(component.getGenericType())) : schema(component));
      if (!nullable) {
        required.add(name);
      }
    }
    object.set("properties", properties);
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    return object;
  }

  private ObjectNode schema(RecordComponent component) {
    return of(component.getGenericType());
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref") || schema.has("enum")) {
      var either = JSON.createObjectNode();
      either.putArray("oneOf").add(schema).add(typed("null", null));
      return either;
    }
    if (schema.path("type").isString()) {
      var type = schema.path("type").stringValue();
      schema.putArray("type").add(type).add("null");
    }
    return schema;
  }

  private static ObjectNode typed(String type, @Nullable String format) {
    var schema = JSON.createObjectNode().put("type", type);
    return format == null ? schema : schema.put("format", format);
  }
}
