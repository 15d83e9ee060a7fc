package io.throughline.channel.stripe;

import io.throughline.channel.RailDigits;
import io.throughline.money.Currency;
import io.throughline.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An object of Stripe's, read by name; whatever is wrong is reported with its place.
///
/// @param node the object
/// @param pointer where it stands in the event
record StripeJson(JsonNode node, String pointer) {

  private static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 500;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The document.
  ///
  /// @throws NotReadable when it is no JSON object
  static StripeJson of(byte[] body) {
    try {
      var node = MAPPER.readTree(body);
      if (node.isObject()) {
        return new StripeJson(node, "");
      }
    } catch (JacksonException | NumberFormatException notJson) {
      throw new NotReadable("MALFORMED_JSON", "the body is no JSON");
    }
    throw new NotReadable("MALFORMED_JSON", "the body is no JSON object");
  }

  /// The object of this name; null when absent.
  @Nullable StripeJson object(String name) {
    var value = node.path(name);
    return value.isObject() ? new StripeJson(value, at(name)) : null;
  }

  /// The object of this name.
  StripeJson required(String name) {
    var object = object(name);
    if (object == null) {
      throw missing(name);
    }
    return object;
  }

  /// The objects of the list of this name; none when absent.
  List<StripeJson> list(String name) {
    var value = node.path(name).path("data");
    return value
        .valueStream()
        .filter(JsonNode::isObject)
        .map(one -> new StripeJson(one, at(name) + "/data"))
        .toList();
  }

  /// The text of this name; null when absent or blank.
  @Nullable String text(String name) {
    var value = node.path(name);
    if (!value.isString() || value.stringValue().isBlank()) {
      return null;
    }
    var text = value.stringValue().strip();
    if (text.length() > LONGEST_TEXT
        || text.chars()
            .anyMatch(one -> Character.isISOControl(one) || Character.isSurrogate((char) one))) {
      throw invalid(name, "too long, or with a character that cannot be stored");
    }
    return text;
  }

  /// The text of this name.
  String requiredText(String name) {
    var text = text(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  /// The truth value of this name; false when absent.
  boolean flag(String name) {
    return node.path(name).asBoolean(false);
  }

  /// The moment of this name, in seconds; null when absent.
  @Nullable Instant moment(String name) {
    var value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      return null;
    }
    try {
      var moment = Instant.ofEpochSecond(value.longValue());
      return moment.isAfter(Instant.parse("2200-01-01T00:00:00Z")) ? null : moment;
    } catch (DateTimeException beyondAllTime) {
      return null;
    }
  }

  /// The amount of this name, of Stripe's minor units.
  Money amount(String name) {
    var value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw missing(name);
    }
    var code = requiredText("currency").toUpperCase(Locale.ROOT);
    if (!Currency.isKnown(code)) {
      throw invalid("currency", "unknown");
    }
    try {
      return RailDigits.STRIPE.money(value.longValue(), Currency.of(code));
    } catch (IllegalArgumentException noSuchAmount) {
      throw invalid(name, "no amount of " + code);
    }
  }

  private NotReadable missing(String name) {
    return new NotReadable("MISSING_FIELD", at(name) + ": missing");
  }

  private NotReadable invalid(String name, String why) {
    return new NotReadable("INVALID_VALUE", at(name) + ": " + why);
  }

  private String at(String name) {
    return pointer + "/" + name;
  }
}
