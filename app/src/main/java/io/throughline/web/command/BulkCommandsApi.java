package io.throughline.web.command;

import io.throughline.apijson.ApiJson;
import io.throughline.apijson.BodyRefused;
import io.throughline.security.Caller;
import io.throughline.web.idempotency.Answer;
import io.throughline.web.idempotency.IdempotencyKey;
import io.throughline.web.idempotency.OnlyOnce;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    var attempts = new AtomicInteger();
    return once.answer(
        caller,
        Optional.of(IdempotencyKey.required(key)),
        request,
        body,
        () -> answer(caller, commands, attempts.getAndIncrement() < CommandDesk.TOGETHER));
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

  private Answer answer(Caller caller, List<Given> commands, boolean together) {
    var results = desk.decide(caller, commands, together);
    var position = desk.position(results);
    return new Answer(
        200,
        MediaType.APPLICATION_JSON_VALUE,
        null,
        position,
        JSON.writeValueAsBytes(new Results(results, position)));
  }

  private Given one(JsonNode command) {
    var commandId = command.path("commandId").asString(null);
    if (command.path("action").asString("").equals(Incoming.ACTION)) {
      try {
        return incoming.read(commandId, command.path("body"));
      } catch (BodyRefused unreadable) {
        return CommandResult.refused(commandId, null, ApiProblems.of(unreadable));
      }
    }
    var orderId = command.path("orderId").asString(null);
    var action = OrderAction.of(command.path("action").asString(""));
    if (action.isEmpty() || orderId == null || commandId == null) {
      return CommandResult.refused(
          commandId,
          orderId,
          ApiProblems.invalid("a command has a commandId, a known action and an orderId"));
    }
    var body = command.get("body");
    return new Wanted(
            commandId,
            action.get(),
            orderId,
            Map.of(),
            body == null ? JsonNodeFactory.instance.objectNode() : body)
        .named();
  }
}
