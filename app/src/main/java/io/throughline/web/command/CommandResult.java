package io.throughline.web.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.aggregate.Outcome;
import io.throughline.web.problem.ApiProblems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/// What became of one command.
///
/// @param commandId what the caller calls it
/// @param outcome {@code done}, {@code created}, {@code already-done} or {@code refused}
/// @param orderId of which order; null when the command did not name one
/// @param approval {@code pending} when it waits for a second person and took no effect yet; else
///   null
/// @param problem why it was refused; null when it was not
record CommandResult(
    @Nullable String commandId,
    String outcome,
    @Nullable String orderId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String approval,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> problem)
    implements Given {

  /// Whether it wrote anything.
  boolean wrote() {
    return outcome.equals(DONE) || outcome.equals(CREATED);
  }

  /// The HTTP status that it would have alone.
  int status() {
    return problem != null && problem.get("status") instanceof Integer status
        ? status
        : outcome.equals(CREATED) ? 201 : 200;
  }

  static final String CREATED = "created";
  static final String DONE = "done";
  static final String REFUSED = "refused";

  static CommandResult of(Wanted one, Outcome outcome) {
    return new CommandResult(
        one.commandId(),
        outcome == Outcome.ALREADY_DONE ? "already-done" : DONE,
        one.orderId(),
        outcome == Outcome.AWAITS_APPROVAL ? "pending" : null,
        null);
  }

  /// An order that was taken in is new, or known.
  static CommandResult received(Incoming order, Outcome outcome) {
    return new CommandResult(
        order.commandId(),
        outcome == Outcome.DONE ? CREATED : "already-done",
        order.command().orderId().value(),
        null,
        null);
  }

  static CommandResult refused(
      @Nullable String commandId, @Nullable String orderId, ErrorResponseException why) {
    return new CommandResult(commandId, REFUSED, orderId, null, ApiProblems.fields(why.getBody()));
  }
}
