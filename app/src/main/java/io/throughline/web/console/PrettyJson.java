package io.throughline.web.console;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Stored JSON with line breaks, for people. Not a digit is changed.
final class PrettyJson {

  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private PrettyJson() {}

  static JsonNode tree(String text) {
    return EXACT.readTree(text);
  }

  static String quoted(String text) {
    return EXACT.writeValueAsString(text);
  }

  static String of(String stored) {
    return EXACT.writerWithDefaultPrettyPrinter().writeValueAsString(EXACT.readTree(stored));
  }
}
