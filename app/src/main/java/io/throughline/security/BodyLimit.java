package io.throughline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies above a size. One that states its length is refused unread; one that does not
/// (chunked) is read up to the limit before anybody works on it. Stands behind the check of who may
/// come in, so that strangers are not read at all.
final class BodyLimit extends OncePerRequestFilter {

  private static final String FILES = "/api/settlement-files";

  private final int limitBytes;

  BodyLimit(int limitBytes) {
    this.limitBytes = limitBytes;
  }

  /// Settlement files are longer than memory; who takes them counts while he stores them.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().equals(FILES);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long stated = request.getContentLengthLong();
    if (stated > limitBytes) {
      refuse(response);
      return;
    }
    if (stated >= 0) {
      chain.doFilter(request, response);
      return;
    }
    var body = request.getInputStream().readNBytes(limitBytes + 1);
    if (body.length > limitBytes) {
      refuse(response);
      return;
    }
    chain.doFilter(new ReadBody(request, body), response);
  }

  private void refuse(HttpServletResponse response) throws IOException {
    Problems.of(HttpStatus.CONTENT_TOO_LARGE, "At most " + limitBytes + " bytes are taken here.")
        .write(response);
  }
}
