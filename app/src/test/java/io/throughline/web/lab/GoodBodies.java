package io.throughline.web.lab;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// Bodies that fit a schema, for operations without an example.
final class GoodBodies {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Contract contract;
  private final Random random;

  GoodBodies(Contract contract, Random random) {
    this.contract = contract;
    this.random = random;
  }

  JsonNode of(JsonNode reference) {
    var schema = contract.resolved(reference);
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
    }
    for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
      if (schema.has(choice)) {
        return of(schema.path(choice).get(0));
      }
    }
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" -> JSON.createArrayNode().add(of(schema.path("items")));
      case "integer" -> JSON.valueToTree(1 + random.nextInt(9));
      case "number" -> JSON.valueToTree(1);
      case "boolean" -> JSON.valueToTree(random.nextBoolean());
      default -> StringNode.valueOf(text(schema.path("format").asString("")));
    };
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asString() : type.asString("object");
  }

  private JsonNode object(JsonNode schema) {
    var object = JSON.createObjectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), of(property.getValue())));
    return object;
  }

  private String text(String format) {
    return switch (format) {
      case "date-time" -> "2026-11-20T09:00:00Z";
      case "date" -> "2026-11-20";
      case "duration" -> "PT4H";
      case "uuid" -> "0b7e7b5e-7a3c-4a7e-9d55-3f3b0a6c1f11";
      default -> "text-" + random.nextInt(1_000);
    };
  }
}
