package io.throughline.web.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Damage to a JSON body at one of its nodes.
final class JsonDamage {

  private static final String MARK = "\"__strange__\"";

  private final Random random;

  JsonDamage(Random random) {
    this.random = random;
  }

  /// The call with one thing changed in its body; the call itself when its body is no JSON any
  /// more.
  Call at(Call call) {
    var body = call.body();
    if (body == null) {
      return call.body("{}".getBytes(StandardCharsets.UTF_8), "a body where none belongs");
    }
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(body);
    } catch (JacksonException broken) {
      return call;
    }
    var containers = new ArrayList<JsonNode>();
    collect(root, containers);
    if (containers.isEmpty()) {
      return call.body(Strange.value(random).getBytes(StandardCharsets.UTF_8), "another value");
    }
    var how =
        switch (containers.get(random.nextInt(containers.size()))) {
          case ObjectNode object -> change(object);
          case ArrayNode array -> change(array);
          default -> "";
        };
    return how.startsWith("unknown") ? call.spoiled(bytes(root), how) : call.body(bytes(root), how);
  }

  private String change(ObjectNode object) {
    var names = List.copyOf(object.propertyNames());
    var name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> object.remove(name);
      case 1 -> {
        object.put("unknown" + random.nextInt(9), 1);
        return "unknown field beside " + name;
      }
      case 2 -> object.put(name.toUpperCase(java.util.Locale.ROOT), "__strange__");
      case 3 -> object.set(name, object.get(names.get(random.nextInt(names.size()))).deepCopy());
      case 4 ->
          object
              .put("status", "CLOSED")
              .put("orderId", "order-x")
              .put("at", "2026-01-01T00:00:00Z");
      default -> object.put(name, "__strange__");
    }
    return "changed at " + name;
  }

  private String change(ArrayNode array) {
    int index = random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.remove(index);
      case 1 -> array.add(array.get(index).deepCopy());
      case 2 -> array.addNull();
      default -> array.set(index, "__strange__");
    }
    return "changed in a list";
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer() && !node.isEmpty()) {
      containers.add(node);
      node.valueStream().forEach(child -> collect(child, containers));
    }
  }

  private byte[] bytes(JsonNode root) {
    var text = root.toString();
    int at = text.indexOf(MARK);
    while (at >= 0) {
      text = text.substring(0, at) + Strange.value(random) + text.substring(at + MARK.length());
      at = text.indexOf(MARK);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
