package io.throughline.web.api;

import io.throughline.security.Caller;
import io.throughline.web.problem.ApiProblems;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Decisions about one order: hold, release, reject. A refusal is a 409 with the rule's code.
@RestController
@RequestMapping("/api/orders/{orderId}")
class DecisionsApi {

  private final Decisions decisions;

  DecisionsApi(Decisions decisions) {
    this.decisions = decisions;
  }

  /// What a hold needs; see {@link io.throughline.order.command.PlaceHold}.
  record HoldRequest(
      @Nullable String holdId,
      @Nullable String reason,
      @Nullable String note,
      @Nullable Set<String> blocks,
      @Nullable String owner,
      @Nullable Instant dueAt) {}

  /// Why something is decided.
  record ReasonRequest(@Nullable String reason, @Nullable String note) {}

  /// The hold that was placed, or stood already.
  record HoldAnswer(String orderId, String holdId) {}

  @PostMapping("/holds")
  HoldAnswer hold(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @RequestBody HoldRequest request) {
    var holdId =
        decisions.hold(
            caller,
            orderId,
            request.holdId(),
            required("reason", request.reason()),
            request.note(),
            required("blocks", request.blocks()),
            request.owner(),
            request.dueAt());
    return new HoldAnswer(orderId, holdId);
  }

  @PostMapping("/holds/{holdId}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @PathVariable String holdId,
      @RequestBody ReasonRequest request) {
    decisions.release(
        caller, orderId, holdId, required("reason", request.reason()), request.note());
  }

  @PostMapping("/reject")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String orderId,
      @RequestBody ReasonRequest request) {
    decisions.reject(caller, orderId, required("reason", request.reason()), request.note());
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw ApiProblems.invalid(name + " is missing");
    }
    return value;
  }
}
