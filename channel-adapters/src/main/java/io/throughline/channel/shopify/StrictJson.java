package io.throughline.channel.shopify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads bytes as one JSON text, and only what every reader would read alike: UTF-8 without a byte
/// order mark, no key twice in an object, nothing after the end. Numbers keep their digits.
final class StrictJson {

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 40;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  /// The document.
  ///
  /// @throws NotReadable with code {@code MALFORMED_JSON}; its detail says where, never what was
  ///   there, because that could be personal
  static JsonNode read(byte[] body) {
    var text = decoded(body);
    if (text.isBlank()) {
      throw NotReadable.malformed("the body is empty");
    }
    if (text.charAt(0) == '\uFEFF') {
      throw NotReadable.malformed("the body begins with a byte order mark");
    }
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException refused) {
      throw NotReadable.malformed(reason(refused) + where(refused));
    } catch (NumberFormatException beyondLimits) {
      // Jackson 3.1 lets the one of BigDecimal through when an exponent does not fit an int.
      throw NotReadable.malformed("a number with an exponent beyond all limits");
    }
  }

  /// A part of a document, as bytes of its own; its numbers keep their digits.
  static byte[] write(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /// A document of maps, lists, texts and numbers.
  static String text(Object document) {
    return MAPPER.writeValueAsString(document);
  }

  private static String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw NotReadable.malformed("the body is not UTF-8");
    }
  }

  private static String reason(JacksonException refused) {
    if (refused instanceof StreamConstraintsException) {
      return "nested deeper than %d or a number longer than %d digits"
          .formatted(DEEPEST, LONGEST_NUMBER);
    }
    return String.valueOf(refused.getOriginalMessage()).startsWith("Duplicate")
        ? "a key stands twice in one object"
        : "not JSON";
  }

  private static String where(JacksonException refused) {
    var location = refused.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
