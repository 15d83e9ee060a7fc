package io.throughline.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/// A refusal as RFC 9457 has it. Its type is {@code urn:throughline:problem:<code>}.
///
/// @param status HTTP status
/// @param code stable, lower case with hyphens: programs decide by it
/// @param title the same for every occurrence of the code
/// @param detail what to do about this one; never echoes input; null when the title says it all
/// @param errors the places in the body, if there are any
public record Problem(
    HttpStatus status,
    String code,
    String title,
    @Nullable String detail,
    List<FieldError> errors) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// Copies the errors.
  public Problem {
    errors = List.copyOf(errors);
  }

  /// A problem of no place in particular.
  public Problem(HttpStatus status, String code, String title, @Nullable String detail) {
    this(status, code, title, detail, List.of());
  }

  /// A place in the body and what is wrong with it.
  ///
  /// @param pointer JSON pointer (RFC 6901)
  /// @param detail what would be right
  public record FieldError(String pointer, String detail) {}

  static URI type(String code) {
    return URI.create("urn:throughline:problem:" + code);
  }

  /// To be thrown by controllers.
  public ErrorResponseException exception() {
    var body = ProblemDetail.forStatus(status);
    body.setType(type(code));
    body.setTitle(title);
    body.setDetail(detail);
    body.setProperty("code", code);
    if (!errors.isEmpty()) {
      body.setProperty("errors", errors);
    }
    return new ErrorResponseException(status, body, null);
  }

  /// To be written where no controller is reached.
  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(JSON.writeValueAsBytes(body()));
  }

  private Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type(code).toString());
    body.put("title", title);
    body.put("status", status.value());
    if (detail != null) {
      body.put("detail", detail);
    }
    body.put("code", code);
    if (!errors.isEmpty()) {
      body.put("errors", errors);
    }
    return body;
  }
}
