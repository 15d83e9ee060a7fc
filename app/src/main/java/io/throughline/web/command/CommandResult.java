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
/// @param outcome {@code done}, {@code already-done} or {@code refused}
/// @param orderId of which order; null when the command did not name one
/// @param problem why it was refused; null when it was not
record CommandResult(
    @Nullable String commandId,
    String outcome,
    @Nullable String orderId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> problem)
    implements Given {

  /// The HTTP status that it would have alone.
  int status() {
    return problem != null && problem.get("status") instanceof Integer status ? status : 200;
  }

  static final String DONE = "done";

  static CommandResult of(Wanted one, Outcome outcome) {
    return new CommandResult(
        one.commandId(), outcome == Outcome.DONE ? DONE : "already-done", one.orderId(), null);
  }

  static CommandResult refused(Wanted one, ErrorResponseException why) {
    return refused(one.commandId(), one.orderId(), why);
  }

  static CommandResult refused(
      @Nullable String commandId, @Nullable String orderId, ErrorResponseException why) {
    return new CommandResult(commandId, "refused", orderId, ApiProblems.fields(why.getBody()));
  }
}
