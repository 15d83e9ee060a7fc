package io.throughline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// How the doors say no, as problems.
final class Refusals {

  private static final String CHALLENGE = "Bearer realm=\"throughline\"";

  private static final RequestMatcher WEBHOOKS =
      PathPatternRequestMatcher.pathPattern(Doors.WEBHOOKS);

  private Refusals() {}

  /// Nobody showed a key.
  static void noKey(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    Problems.of(HttpStatus.UNAUTHORIZED, "Send an API key: Authorization: Bearer tl_...")
        .write(response);
  }

  /// The key is not one of ours, expired or revoked: the same words for all of them.
  static void wrongKey(HttpServletResponse response, Optional<Duration> wait) throws IOException {
    if (wait.isPresent()) {
      tooMany(response, wait.get()).write(response);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
    Problems.of(HttpStatus.UNAUTHORIZED, "This API key does not open anything.").write(response);
  }

  static Problem tooMany(HttpServletResponse response, Duration wait) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    return Problems.of(
        HttpStatus.TOO_MANY_REQUESTS, "Too many wrong attempts. Wait, then try again.");
  }

  static void unavailable(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer.").write(response);
  }

  /// The caller is known and may not: which scope it lacks, or that there is no such place.
  static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision lacking) {
      var scopes =
          lacking.getAuthorities().stream()
              .map(GrantedAuthority::getAuthority)
              .collect(Collectors.joining(", "));
      Problems.of(HttpStatus.FORBIDDEN, "This API key lacks the scope " + scopes + ".")
          .write(response);
      return;
    }
    Problems.notFound().write(response);
  }

  /// A channel tries something else than to post.
  static void onlyPost(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (WEBHOOKS.matches(request)) {
      response.setHeader(HttpHeaders.ALLOW, "POST");
      Problems.of(HttpStatus.METHOD_NOT_ALLOWED).write(response);
    } else {
      Problems.notFound().write(response);
    }
  }

  /// Nothing is here, whoever asks.
  static void nothingHere(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    Problems.notFound().write(response);
  }
}
