package io.throughline.web.command;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One command that a caller gives.
///
/// @param commandId what the caller calls it within its request
/// @param action what it asks or tells
/// @param orderId of which order
/// @param path components of the command that stand in the path
/// @param body the other ones
record Wanted(
    @Nullable String commandId,
    OrderAction action,
    String orderId,
    Map<String, String> path,
    JsonNode body)
    implements Given {

  /// The wish to hold an order gets its id here when the caller gave none.
  Wanted named() {
    if (action == OrderAction.PLACE_HOLD
        && body instanceof ObjectNode hold
        && !hold.has("holdId")) {
      var named = hold.deepCopy().put("holdId", UUID.randomUUID().toString());
      return new Wanted(commandId, action, orderId, path, named);
    }
    return this;
  }

  /// What the command is called; null when it has no id.
  @Nullable String id() {
    return action
        .idName()
        .map(name -> path.containsKey(name) ? path.get(name) : body.path(name).asString(null))
        .orElse(null);
  }
}
