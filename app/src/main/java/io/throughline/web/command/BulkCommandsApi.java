package io.throughline.web.command;

import io.throughline.apijson.ApiJson;
import io.throughline.apijson.BodyRefused;
import io.throughline.order.command.OrderId;
import io.throughline.security.Caller;
import io.throughline.web.idempotency.Answer;
import io.throughline.web.idempotency.IdempotencyKey;
import io.throughline.web.idempotency.OnlyOnce;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Up to a thousand commands in one request, in one transaction, in their order. Each has its own
/// result; one that is refused, or malformed, spoils no other.
@RestController
class BulkCommandsApi {

  /// The most commands of one request.
  static final int MOST = 1_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final CommandDesk desk;
  private final IncomingOrders incoming;
  private final OnlyOnce once;

  BulkCommandsApi(CommandDesk desk, IncomingOrders incoming, OnlyOnce once) {
    this.desk = desk;
    this.incoming = incoming;
    this.once = once;
  }

  /// One result for each command, in their order.
  ///
  /// @param position queries that have read up to here see all of it
  record Results(List<CommandResult> results, long position) {}

  @PostMapping("/api/commands")
  ResponseEntity<byte[]> commands(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody byte[] body,
      HttpServletRequest request) {
    var commands = commands(ApiJson.largeTree(body)).stream().map(this::one).toList();
    return once.answer(
        caller,
        Optional.of(IdempotencyKey.required(key)),
        request,
        body,
        lostRaces -> answer(caller, commands, lostRaces));
  }

  private static List<JsonNode> commands(JsonNode body) {
    var commands = body.path("commands");
    if (!commands.isArray() || body.size() != 1) {
      throw BodyRefused.malformed("wrong-type", "", "Send an object with a list of commands.");
    }
    if (commands.isEmpty() || commands.size() > MOST) {
      throw BodyRefused.invalid(
          "validation", "/commands", "Send 1 to %,d commands.".formatted(MOST));
    }
    return IntStream.range(0, commands.size()).mapToObj(commands::get).toList();
  }

  private Answer answer(Caller caller, List<Given> commands, int lostRaces) {
    var results = desk.decide(caller, commands, lostRaces);
    var position = desk.position(results);
    return new Answer(
        200,
        MediaType.APPLICATION_JSON_VALUE,
        null,
        position,
        JSON.writeValueAsBytes(new Results(results, position)));
  }

  /// One command of them.
  ///
  /// @param commandId what the caller calls it
  /// @param action {@code receive-order}, or the name of an {@link OrderAction}
  /// @param orderId of which order; absent when an order comes in
  /// @param body of that action
  record Form(String commandId, String action, @Nullable String orderId, @Nullable JsonNode body) {}

  private Given one(JsonNode command) {
    try {
      var form = ApiJson.bind(command, Form.class);
      return form.action.equals(Incoming.ACTION) ? incoming(form) : wanted(form);
    } catch (BodyRefused unreadable) {
      return refused(command, ApiProblems.of(unreadable));
    } catch (ErrorResponseException unknown) {
      return refused(command, unknown);
    }
  }

  private static CommandResult refused(JsonNode command, ErrorResponseException why) {
    return CommandResult.refused(
        command.path("commandId").asString(null), command.path("orderId").asString(null), why);
  }

  private Given incoming(Form form) {
    if (form.orderId != null) {
      throw BodyRefused.malformed("unknown-field", "/orderId", "This is not yours to say here.");
    }
    return incoming.read(form.commandId, body(form));
  }

  private static Given wanted(Form form) {
    var action =
        OrderAction.of(form.action)
            .orElseThrow(
                () -> BodyRefused.invalid("validation", "/action", "There is no such action."));
    if (form.orderId == null) {
      throw BodyRefused.missing("/orderId");
    }
    if (!OrderId.isOne(form.orderId)) { // nor may the database be asked for what it cannot store
      throw ApiProblems.notFound();
    }
    return new Wanted(form.commandId, action, form.orderId, Map.of(), body(form)).named();
  }

  private static JsonNode body(Form form) {
    return form.body == null ? JsonNodeFactory.instance.objectNode() : form.body;
  }
}
