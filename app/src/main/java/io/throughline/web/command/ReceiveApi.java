package io.throughline.web.command;

import io.throughline.apijson.ApiJson;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.idempotency.Answer;
import io.throughline.web.idempotency.IdempotencyKey;
import io.throughline.web.idempotency.OnlyOnce;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Takes in an order in the canonical shape. 201 the first time, 200 when the same order comes
/// again, 409 when it comes with other terms.
@RestController
class ReceiveApi {

  private final CommandDesk desk;
  private final IncomingOrders incoming;
  private final OnlyOnce once;

  ReceiveApi(CommandDesk desk, IncomingOrders incoming, OnlyOnce once) {
    this.desk = desk;
    this.incoming = incoming;
    this.once = once;
  }

  @PostMapping("/api/orders")
  ResponseEntity<byte[]> receive(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody byte[] body,
      HttpServletRequest request) {
    if (!caller.has(Scope.ORDERS_REPORT)) {
      throw ApiProblems.forbidden(Scope.ORDERS_REPORT);
    }
    var order = incoming.read(null, ApiJson.tree(body));
    return once.answer(
        caller,
        IdempotencyKey.of(key),
        request,
        body,
        lostRaces -> answer(caller, order, lostRaces));
  }

  private Answer answer(Caller caller, Incoming order, int lostRaces) {
    var results = desk.decide(caller, List.of(order), lostRaces);
    return Answers.alone(
        results.getFirst(), order.command().orderId().value(), null, desk.position(results));
  }
}
