package io.throughline.web.api;

import io.throughline.security.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Every answer names the version of the API; a caller may name the one that it was written for,
/// and is refused when that is not served any more, or not yet.
@Component
class ApiVersion implements HandlerInterceptor {

  /// The header's name.
  static final String HEADER = "Throughline-Version";

  /// The only version so far: the day of its release.
  static final String CURRENT = "2026-11-20";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader(HEADER, CURRENT);
    var wanted = request.getHeader(HEADER);
    if (wanted != null && !wanted.equals(CURRENT)) {
      throw new Problem(
              HttpStatus.BAD_REQUEST,
              "unknown-version",
              "Unknown version",
              "This is version " + CURRENT + "; leave " + HEADER + " out to take what is served.")
          .exception();
    }
    return true;
  }
}
