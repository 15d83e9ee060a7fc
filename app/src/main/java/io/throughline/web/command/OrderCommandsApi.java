package io.throughline.web.command;

import io.throughline.apijson.ApiJson;
import io.throughline.security.Caller;
import io.throughline.web.idempotency.Answer;
import io.throughline.web.idempotency.IdempotencyKey;
import io.throughline.web.idempotency.OnlyOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.node.JsonNodeFactory;

/// One command to one order. {@link CommandRoutes} maps every {@link OrderAction} here.
@RestController
class OrderCommandsApi {

  private final CommandDesk desk;
  private final OnlyOnce once;

  OrderCommandsApi(CommandDesk desk, OnlyOnce once) {
    this.desk = desk;
    this.once = once;
  }

  ResponseEntity<byte[]> handle(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable Map<String, String> path,
      @RequestBody(required = false) byte @Nullable [] body,
      HttpServletRequest request) {
    var bytes = body == null ? new byte[0] : body;
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var wanted = wanted(OrderAction.at(String.valueOf(pattern)), path, bytes);
    return once.answer(
        caller,
        IdempotencyKey.of(key),
        request,
        bytes,
        lostRaces -> answer(caller, wanted, lostRaces));
  }

  private static Wanted wanted(OrderAction action, Map<String, String> variables, byte[] body) {
    var path = new HashMap<>(variables);
    var orderId = Objects.requireNonNull(path.remove("orderId"));
    var tree = body.length == 0 ? JsonNodeFactory.instance.objectNode() : ApiJson.tree(body);
    return new Wanted(null, action, orderId, path, tree).named();
  }

  private Answer answer(Caller caller, Wanted wanted, int lostRaces) {
    var results = desk.decide(caller, List.of(wanted), lostRaces);
    return Answers.alone(results.getFirst(), wanted.orderId(), wanted.id(), desk.position(results));
  }
}
