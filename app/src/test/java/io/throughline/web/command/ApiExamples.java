package io.throughline.web.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The examples of the documentation: one body for each action.
final class ApiExamples {

  private static final Path FILE = Path.of("../docs/reference/api-examples.json");
  private static final JsonNode ALL = read();

  private ApiExamples() {}

  /// A body that is good for an action.
  ///
  /// @param account whose order it is given to
  /// @param paymentStatus of that order
  /// @param after what was done with the order before
  /// @param ids parts of the path
  /// @param body as it is sent
  /// @param again what a repeat is answered
  record Example(
      String account,
      String paymentStatus,
      List<String> after,
      JsonNode ids,
      JsonNode body,
      String again) {

    /// The same without anything before it.
    Example alone() {
      return new Example(account, paymentStatus, List.of(), ids, body, again);
    }

    String text() {
      return body.toString();
    }

    String path(OrderAction action, String orderId) {
      var path = action.path().replace("{orderId}", orderId);
      for (var name : ids.propertyNames()) {
        path = path.replace("{" + name + "}", ids.path(name).asString());
      }
      return path;
    }
  }

  private static JsonNode read() {
    try {
      return JsonMapper.shared().readTree(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String order() {
    return ALL.path("receive-order").toString();
  }

  static Example of(OrderAction action) {
    var one = ALL.path("actions").path(action.text());
    if (one.isMissingNode()) {
      throw new IllegalStateException("no example of " + action.text());
    }
    return new Example(
        text(one, "account", "acme"),
        text(one, "paymentStatus", "paid"),
        one.path("after").valueStream().map(JsonNode::asString).toList(),
        one.path("path"),
        one.path("body"),
        text(one, "again", "already-done"));
  }

  private static String text(JsonNode one, String name, @Nullable String otherwise) {
    return one.path(name).asString(otherwise);
  }
}
