package io.throughline.web.lab;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Calls with nothing wrong in them.
final class GoodCalls {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final GoodBodies bodies;
  private final List<String> orders;
  private final Random random;

  /// @param orders ids of orders that exist
  GoodCalls(GoodBodies bodies, List<String> orders, Random random) {
    this.bodies = bodies;
    this.orders = orders;
    this.random = random;
  }

  Call of(Operation operation) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    if (operation.keyed()) {
      headers.put("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
    }
    return new Call(
        operation,
        operation.verb(),
        path(operation),
        Map.of(),
        headers,
        bytes(operation),
        "",
        false,
        false);
  }

  private byte @Nullable [] bytes(Operation operation) {
    var body = body(operation);
    return body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private @Nullable JsonNode body(Operation operation) {
    if (operation.example() != null) {
      return operation.example();
    }
    return operation.schema() == null ? null : bodies.of(operation.schema());
  }

  private String path(Operation operation) {
    return VARIABLE.matcher(operation.path()).replaceAll(found -> variable(found.group(1)));
  }

  private String variable(String name) {
    return switch (name) {
      case "orderId" -> orders.get(random.nextInt(orders.size()));
      case "channel" -> "direct";
      case "account" -> "acme";
      case "group", "name" -> "order-list";
      case "sku" -> "TEE-M-NVY";
      case "deliveryNo" -> "1";
      case "day" -> "2026-11-20";
      case "format" -> "hledger";
      default -> name + "-" + random.nextInt(5);
    };
  }
}
