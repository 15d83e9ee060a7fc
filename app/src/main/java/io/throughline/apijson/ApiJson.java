package io.throughline.apijson;

import io.throughline.eventjson.AbsenceMustBeDeclared;
import io.throughline.money.Money;
import io.throughline.money.SignedMoney;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The one strict reader of request bodies: UTF-8 without a byte order mark, no key twice, nothing
/// after the end, no field that we do not know, no value of another type than is asked for.
///
/// Names carry meaning: a text whose name ends in {@code Id} is an identifier, a number named
/// {@code quantity} counts units. Rule: PROMISES section 4.
public final class ApiJson {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_TEXT = 10_000;

  private static final JsonMapper SMALL = mapper(10_000);
  private static final JsonMapper LARGE = mapper(250_000);

  private ApiJson() {}

  private static JsonMapper mapper(long tokens) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .maxTokenCount(tokens)
                        .build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .annotationIntrospector(new AbsenceMustBeDeclared())
        .addModule(
            new SimpleModule("api")
                .addDeserializer(String.class, new TextReader())
                .addDeserializer(Integer.class, new CountReader(Integer.class))
                .addDeserializer(int.class, new CountReader(int.class))
                .addDeserializer(Money.class, AmountReader.unsigned())
                .addDeserializer(SignedMoney.class, AmountReader.signed())
                .addDeserializer(Instant.class, new MomentReader()))
        .build();
  }

  /// The body as a tree, for bodies of one thing.
  ///
  /// @throws BodyRefused when it is no JSON text, or too complex
  public static JsonNode tree(byte[] body) {
    return tree(SMALL, body);
  }

  /// The body as a tree, for bodies of many things: the same rules, with more room.
  ///
  /// @throws BodyRefused when it is no JSON text, or too complex
  public static JsonNode largeTree(byte[] body) {
    return tree(LARGE, body);
  }

  /// What the body says.
  ///
  /// @throws BodyRefused when it is not of this form
  public static <T> T read(byte[] body, Class<T> type) {
    return bind(tree(body), type);
  }

  /// What a tree says. Every component that is not nullable is there.
  ///
  /// @throws BodyRefused when it is not of this form
  public static <T> T bind(JsonNode tree, Class<T> type) {
    if (!tree.isObject()) {
      throw BodyRefused.malformed("wrong-type", "", "Send a JSON object.");
    }
    try {
      return LARGE.treeToValue(tree, type);
    } catch (JacksonException wrong) {
      throw Fault.of(wrong);
    }
  }

  private static JsonNode tree(JsonMapper mapper, byte[] body) {
    var text = decoded(body);
    try {
      var tree = mapper.readTree(text);
      if (tree.isMissingNode()) {
        throw malformed("The body is empty.");
      }
      mustHaveNoGaps(tree, "");
      return tree;
    } catch (StreamConstraintsException tooMuch) {
      throw tooComplex();
    } catch (JacksonException refused) {
      throw malformed(
          String.valueOf(refused.getOriginalMessage()).startsWith("Duplicate")
              ? "A key stands twice in one object."
              : "This is not JSON.");
    } catch (NumberFormatException beyondLimits) {
      throw tooComplex(); // of BigDecimal, when an exponent does not fit an int
    }
  }

  /// No list of ours has a place for nothing.
  private static void mustHaveNoGaps(JsonNode node, String pointer) {
    if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        var place = pointer + "/" + index;
        if (node.get(index).isNull()) {
          throw BodyRefused.malformed("wrong-type", place, "A list holds no null.");
        }
        mustHaveNoGaps(node.get(index), place);
      }
    }
    node.properties()
        .forEach(field -> mustHaveNoGaps(field.getValue(), pointer + Fault.step(field.getKey())));
  }

  private static String decoded(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
        throw malformed("Send UTF-8 without a byte order mark.");
      }
      return text;
    } catch (CharacterCodingException notUtf8) {
      throw malformed("Send UTF-8.");
    }
  }

  private static BodyRefused malformed(String detail) {
    return BodyRefused.malformed("malformed-body", "", detail);
  }

  private static BodyRefused tooComplex() {
    return BodyRefused.malformed(
        "body-too-complex",
        "",
        "At most %d levels, %d digits in a number, %,d characters in a text."
            .formatted(DEEPEST, LONGEST_NUMBER, LONGEST_TEXT));
  }
}
