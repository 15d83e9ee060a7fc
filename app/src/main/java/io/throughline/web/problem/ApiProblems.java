package io.throughline.web.problem;

import io.throughline.security.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

  /// What the body must state.
  ///
  /// @throws ErrorResponseException when it is absent
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw invalid(name + " is missing");
    }
    return value;
  }

  /// A rule stands against it.
  static ErrorResponseException refused(String reason, String detail) {
    var code = reason.toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(HttpStatus.CONFLICT, code, "Refused", detail).exception();
  }
}
