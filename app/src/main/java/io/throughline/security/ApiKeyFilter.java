package io.throughline.security;

import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads {@code Authorization: Bearer tl_...}, and signed tokens where they are switched on.
/// Without the header the request goes on as nobody; with a wrong key it ends here.
final class ApiKeyFilter extends OncePerRequestFilter {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");

  private final ApiKeys keys;
  private final Optional<Tokens> tokens;
  private final FailedAttempts failures;
  private final Accesses accesses;
  private final RequestAttributeSecurityContextRepository contexts =
      new RequestAttributeSecurityContextRepository();

  ApiKeyFilter(ApiKeys keys, Optional<Tokens> tokens, FailedAttempts failures, Accesses accesses) {
    this.tokens = tokens;
    this.accesses = accesses;
    this.keys = keys;
    this.failures = failures;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    var bearer = bearer(header);
    var key = bearer.flatMap(KeyText::parse);
    Optional<Caller> caller;
    try {
      caller = key.isPresent() ? key.flatMap(keys::callerOf) : bearer.flatMap(this::ofToken);
    } catch (DataAccessException noDatabase) {
      Refusals.unavailable(response);
      return;
    }
    if (caller.isEmpty()) {
      var wait = failures.failed(request.getRemoteAddr(), key.map(KeyText::keyId));
      if (wait.isEmpty()) {
        accesses.record(refused(key.map(KeyText::keyId), request));
      }
      Refusals.wrongKey(response, wait);
      return;
    }
    key.ifPresent(this::noteUse);
    remember(caller.get(), request, response);
    chain.doFilter(request, response);
  }

  /// Beyond ten a minute nothing is written down: a flood must not fill the table.
  private static Access refused(Optional<String> keyId, HttpServletRequest request) {
    var subject = keyId.map(id -> "key:" + id).orElse(null);
    var address = request.getRemoteAddr();
    return new Access(
        Access.NOBODY, AccessKind.KEY_REFUSED, subject, null, List.of(), null, null, address);
  }

  /// That it cannot be noted is no reason to refuse.
  private void noteUse(KeyText key) {
    try {
      keys.used(key.keyId());
    } catch (DataAccessException noDatabase) {
      logger.debug("the use of a key is not noted", noDatabase);
    }
  }

  private static Optional<String> bearer(String header) {
    var matcher = BEARER.matcher(header);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Optional<Caller> ofToken(String text) {
    return tokens.flatMap(known -> known.callerOf(text));
  }

  private void remember(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(caller));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response); // an asynchronous answer finds it there
  }
}
