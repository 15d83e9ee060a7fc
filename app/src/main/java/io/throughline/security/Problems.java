package io.throughline.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// The problems that every door knows.
final class Problems {

  private static final Map<HttpStatus, String> CODES =
      Map.ofEntries(
          Map.entry(HttpStatus.BAD_REQUEST, "bad-request"),
          Map.entry(HttpStatus.UNAUTHORIZED, "unauthenticated"),
          Map.entry(HttpStatus.FORBIDDEN, "forbidden"),
          Map.entry(HttpStatus.NOT_FOUND, "not-found"),
          Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
          Map.entry(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"),
          Map.entry(HttpStatus.CONTENT_TOO_LARGE, "body-too-large"),
          Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"),
          Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "validation"),
          Map.entry(HttpStatus.TOO_MANY_REQUESTS, "rate-limited"),
          Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable"));

  private Problems() {}

  /// The problem of a status that needs no further words.
  static Problem of(HttpStatusCode status) {
    return of(status, null);
  }

  static Problem of(HttpStatusCode status, @Nullable String detail) {
    var known = HttpStatus.resolve(status.value());
    var resolved = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    var fallback = resolved.is4xxClientError() ? "bad-request" : "internal";
    var code = CODES.getOrDefault(resolved, fallback);
    return new Problem(resolved, code, resolved.getReasonPhrase(), detail);
  }

  static Problem notFound() {
    return of(HttpStatus.NOT_FOUND);
  }
}
