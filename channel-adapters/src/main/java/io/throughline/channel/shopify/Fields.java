package io.throughline.channel.shopify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object, read by name. Knows its own place, so that whatever is wrong is
/// reported with its JSON pointer. A field that is null counts as absent.
///
/// @param node the object
/// @param pointer where it stands in the document
/// @param personal whether its values must not show in a report
record Fields(JsonNode node, String pointer, boolean personal) {

  /// Longest text that goes into a command; more than Shopify allows anywhere, and short enough for
  /// an index of the database.
  private static final int LONGEST_TEXT = 500;

  private static final int LONGEST_SHOWN = 40;
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

  /// The object at this place.
  ///
  /// @throws NotReadable when there is none
  static Fields of(JsonNode node, String pointer) {
    return of(node, pointer, false);
  }

  private static Fields of(JsonNode node, String pointer, boolean personal) {
    if (node.isMissingNode()) {
      throw NotReadable.missing(pointer);
    }
    if (!node.isObject()) {
      throw NotReadable.invalid(pointer, type(node) + ", not an object");
    }
    return new Fields(node, pointer, personal);
  }

  /// The object of this name; null when absent.
  @Nullable Fields object(String name) {
    var value = given(name);
    return value == null ? null : of(value, at(name), personal);
  }

  /// The object of this name, which describes the buyer; null when absent.
  @Nullable Fields person(String name) {
    var value = given(name);
    return value == null ? null : of(value, at(name), true);
  }

  /// The objects of the array of this name; none when absent.
  List<Fields> objects(String name) {
    var value = given(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw invalid(name, type(value) + ", not an array");
    }
    return IntStream.range(0, value.size())
        .mapToObj(index -> of(value.get(index), at(name) + "/" + index, personal))
        .toList();
  }

  /// The text of this name, stripped; null when absent or blank.
  ///
  /// @throws NotReadable when it is no text, longer than 500 characters, or cannot be stored: with
  ///   U+0000 or half of a surrogate pair in it, PostgreSQL refuses it later, and for ever
  @Nullable String text(String name) {
    var value = given(name);
    return value == null ? null : checked(name, value);
  }

  /// The texts of the array of this name, blank ones left out; none when absent.
  ///
  /// @throws NotReadable when it is no array, or one of them no text that can be stored
  List<String> texts(String name) {
    var value = given(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw invalid(name, type(value) + ", not an array");
    }
    return value
        .valueStream()
        .filter(element -> !element.isNull())
        .map(element -> checked(name, element))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable String checked(String name, JsonNode value) {
    if (!value.isString()) {
      throw invalid(name, type(value) + ", not a text");
    }
    var text = value.stringValue().strip();
    if (text.length() > LONGEST_TEXT) {
      throw invalid(name, "longer than " + LONGEST_TEXT + " characters");
    }
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw invalid(name, "has a character that cannot be stored (U+0000 or a lone surrogate)");
    }
    return text.isEmpty() ? null : text;
  }

  /// The text of this name.
  ///
  /// @throws NotReadable also when it is absent or blank
  String requiredText(String name) {
    var text = text(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  /// The moment of this name; null when absent, or when it states none.
  @Nullable Instant moment(String name) {
    return Rfc3339.moment(text(name));
  }

  /// The number of units of this name, none or more.
  ///
  /// @throws NotReadable when it is absent or cannot be a number of units
  int units(String name) {
    var value = given(name);
    if (value == null) {
      throw missing(name);
    }
    var units = value.isNumber() ? decimal(name) : null;
    if (units == null || units.signum() < 0 || !isWhole(units)) {
      throw invalid(name, shown(name) + " is not a number of units");
    }
    return units.intValueExact();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  /// The truth value of this name, or the other when absent.
  boolean flag(String name, boolean otherwise) {
    var value = given(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw invalid(name, type(value) + ", not true or false");
    }
    return value.booleanValue();
  }

  /// The decimal number of this name, written as JSON number or as text; null when absent.
  @Nullable BigDecimal decimal(String name) {
    var value = given(name);
    if (value == null) {
      return null;
    }
    if (value.isNumber()) {
      return exact(name, value.decimalValue());
    }
    if (value.isString() && DECIMAL.matcher(value.stringValue()).matches()) {
      return exact(name, new BigDecimal(value.stringValue()));
    }
    throw invalid(name, shown(name) + " is not a decimal number");
  }

  /// Bounds the exponent: 1E999999999 is short to write and takes a gigabyte to write out.
  private BigDecimal exact(String name, BigDecimal number) {
    if (Math.abs((long) number.scale()) > LONGEST_SHOWN) {
      throw invalid(name, "a number of more than 40 digits");
    }
    return number;
  }

  /// The field of this name as it stands; null when absent.
  @Nullable JsonNode given(String name) {
    var value = node.path(name);
    return value.isMissingNode() || value.isNull() ? null : value;
  }

  /// The report that this field is absent.
  NotReadable missing(String name) {
    return NotReadable.missing(at(name));
  }

  /// The report that this field cannot be what it should be.
  NotReadable invalid(String name, String why) {
    return NotReadable.invalid(at(name), why);
  }

  /// The value of this field as a report may show it: shortened, and its type only when personal.
  String shown(String name) {
    var value = node.path(name);
    if (personal || value.isContainer()) {
      return type(value);
    }
    var text = value.asString().replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
  }

  private String at(String name) {
    return pointer + "/" + name;
  }

  private static String type(JsonNode value) {
    var type = value.getNodeType().name().toLowerCase(Locale.ROOT);
    return (value.isArray() || value.isObject() ? "an " : "a ") + type;
  }
}
