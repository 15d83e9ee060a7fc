package io.throughline.web.problem;

import io.throughline.aggregate.CommandRefused;
import io.throughline.apijson.BodyRefused;
import io.throughline.security.Problem;
import io.throughline.security.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// The problems that the API answers with, by their codes.
public final class ApiProblems {

  private ApiProblems() {}

  /// There is no such thing, or none that the caller may see.
  public static ErrorResponseException notFound() {
    return new Problem(HttpStatus.NOT_FOUND, "not-found", "Not Found", null).exception();
  }

  /// A parameter of the request cannot be.
  public static ErrorResponseException invalidParameter(String name, String expected) {
    return new Problem(
            HttpStatus.BAD_REQUEST,
            "invalid-parameter",
            "Invalid parameter",
            name + " must be " + expected)
        .exception();
  }

  /// The body is well formed, but what it asks for is not.
  public static ErrorResponseException invalid(String why) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Validation failed", why)
        .exception();
  }

  /// A problem as the fields of its JSON, for where it is part of a larger answer.
  public static Map<String, Object> fields(ProblemDetail problem) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", String.valueOf(problem.getType()));
    fields.put("title", String.valueOf(problem.getTitle()));
    fields.put("status", problem.getStatus());
    if (problem.getDetail() != null) {
      fields.put("detail", problem.getDetail());
    }
    if (problem.getProperties() != null) {
      fields.putAll(problem.getProperties());
    }
    return fields;
  }

  /// What the body must state.
  ///
  /// @throws ErrorResponseException when it is absent
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw invalid(name + " is missing");
    }
    return value;
  }

  /// The command was refused by a rule.
  public static ErrorResponseException of(CommandRefused refused) {
    return refused.reason().unknown()
        ? notFound()
        : refused(refused.reason().name(), String.valueOf(refused.getMessage()));
  }

  /// The body cannot be used.
  public static ErrorResponseException of(BodyRefused refused) {
    return new Problem(
            refused.isMalformed() ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT,
            refused.code(),
            refused.isMalformed() ? "Malformed request" : "Validation failed",
            refused.detail(),
            refused.pointer().isEmpty()
                ? List.of()
                : List.of(new Problem.FieldError(refused.pointer(), refused.detail())))
        .exception();
  }

  /// The key may not do this.
  public static ErrorResponseException forbidden(Scope needed) {
    return new Problem(
            HttpStatus.FORBIDDEN, "missing-scope", "Forbidden", "This needs " + needed.text() + ".")
        .exception();
  }

  /// A rule stands against it.
  static ErrorResponseException refused(String reason, String detail) {
    var code = reason.toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(HttpStatus.CONFLICT, code, "Refused", detail).exception();
  }
}
