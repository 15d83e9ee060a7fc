package io.throughline.web.command;

import io.throughline.apijson.ApiJson;
import io.throughline.apijson.BodyRefused;
import io.throughline.channelaccount.policy.AccountPolicy;
import io.throughline.order.command.AskedByPerson;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a command of what a body says, of what the path says, and of what only we know: the order,
/// who asks, our clock, the business day.
final class CommandBody {

  /// What the server sets; a body that tries to is refused.
  private static final Set<String> OURS =
      Set.of("orderId", "at", "policyVersion", "businessDay", "person", "requester", "by");

  private CommandBody() {}

  /// @param path components that stand in the path
  /// @param body the rest of them
  /// @param requester who asks, and the policy that is in force
  /// @throws BodyRefused when they are not what the action takes
  static OrderCommand command(
      OrderAction action,
      String orderId,
      Map<String, String> path,
      JsonNode body,
      Requester requester,
      Instant now) {
    if (!(body instanceof ObjectNode given)) {
      throw BodyRefused.malformed("wrong-type", "", "Send a JSON object.");
    }
    refuseOurs(given, path.keySet());
    var whole = given.deepCopy();
    path.forEach(whole::put);
    whole.putObject("orderId").put("value", orderId);
    whole.put("at", now.toString());
    if (action.has("occurredAt") && !whole.has("occurredAt")) {
      whole.put("occurredAt", now.toString());
    }
    if (action.has("note") && !whole.has("note")) {
      whole.put("note", "");
    }
    if (action.has("businessDay")) {
      whole.put("businessDay", businessDay(action, whole, requester.policy().policy()));
    }
    if (action.has("by")) {
      whole.put("by", requester.by());
    }
    defaults(action, whole);
    var command = ApiJson.bind(whole, action.command());
    return command instanceof AskedByPerson asked ? asked.askedBy(requester) : command;
  }

  private static void defaults(OrderAction action, ObjectNode whole) {
    if (action == OrderAction.PLACE_HOLD && !whole.has("owner")) {
      whole.put("owner", "operations");
    }
    if ((action == OrderAction.CANCEL || action == OrderAction.RETURN) && !whole.has("units")) {
      whole.putArray("units");
    }
    if (action == OrderAction.ENRICH && !whole.has("tags")) {
      whole.putArray("tags");
    }
  }

  private static void refuseOurs(ObjectNode given, Set<String> inPath) {
    for (var name : List.copyOf(given.propertyNames())) {
      if (OURS.contains(name) || inPath.contains(name)) {
        throw BodyRefused.malformed("unknown-field", "/" + name, "This is not yours to say here.");
      }
    }
  }

  /// The day of what happened; of what is decided now, today.
  private static String businessDay(OrderAction action, ObjectNode whole, AccountPolicy policy) {
    var occurredAt = whole.path(action.has("occurredAt") ? "occurredAt" : "at");
    try {
      return policy.businessDay(Instant.parse(occurredAt.stringValue(""))).toString();
    } catch (RuntimeException notAMoment) { // the binding says what is wrong with it
      return "1970-01-01";
    }
  }
}
