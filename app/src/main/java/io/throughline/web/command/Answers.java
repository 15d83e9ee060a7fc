package io.throughline.web.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.web.idempotency.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// What one command is answered when it comes alone.
final class Answers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Answers() {}

  /// What is answered when it was not refused.
  ///
  /// @param orderId the order
  /// @param id what the command is about, as the caller or we named it; null when it has no id
  /// @param outcome {@code done} or {@code already-done}
  /// @param approval {@code pending} when it waits for a second person and took no effect yet
  /// @param position queries that have read up to here see it
  record Done(
      String orderId,
      @Nullable String id,
      String outcome,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String approval,
      long position) {}

  static Answer alone(CommandResult result, String orderId, @Nullable String id, long position) {
    var problem = result.problem();
    if (problem != null) {
      return new Answer(
          result.status(),
          MediaType.APPLICATION_PROBLEM_JSON_VALUE,
          null,
          position,
          JSON.writeValueAsBytes(problem));
    }
    return new Answer(
        result.status(),
        MediaType.APPLICATION_JSON_VALUE,
        result.status() == HttpStatus.CREATED.value() ? "/api/orders/" + orderId : null,
        position,
        JSON.writeValueAsBytes(
            new Done(orderId, id, result.outcome(), result.approval(), position)));
  }
}
