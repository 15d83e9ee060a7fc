package io.throughline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses media types that cannot be read before anybody stumbles over them: with an {@code
/// Accept} that is no list of types, not even an error could be told.
final class MediaTypeCheck extends OncePerRequestFilter {

  private static final Set<String> QUERIES = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!canBeAnswered(request)) {
      Problems.of(HttpStatus.NOT_ACCEPTABLE, "Accept application/json.").write(response);
    } else if (!isOneType(request.getContentType())) {
      Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type is no media type.")
          .write(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /// A query may be answered as a file of another type, everything else by JSON only: what was done
  /// must not be told as a failure.
  private static boolean canBeAnswered(HttpServletRequest request) {
    try {
      var accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
      return accepted.isEmpty()
          || QUERIES.contains(request.getMethod())
          || accepted.stream().anyMatch(MediaTypeCheck::takesJson);
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  private static boolean takesJson(MediaType type) {
    return type.getQualityValue() > 0 && type.isCompatibleWith(MediaType.APPLICATION_JSON);
  }

  private static boolean isOneType(@Nullable String contentType) {
    try {
      return contentType == null || MediaType.parseMediaType(contentType).isConcrete();
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
