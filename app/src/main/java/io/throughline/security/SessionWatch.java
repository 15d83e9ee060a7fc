package io.throughline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions that outlived their person (disabled, other password, other roles) or eight hours.
final class SessionWatch extends OncePerRequestFilter {

  private static final Duration LONGEST = Duration.ofHours(8);

  private final Persons persons;
  private final Clock clock;

  SessionWatch(Persons persons, Clock clock) {
    this.persons = persons;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication known
        && isOver(known.getPrincipal(), session)) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean isOver(Caller caller, HttpSession session) {
    var begun = Instant.ofEpochMilli(session.getCreationTime());
    return clock.instant().isAfter(begun.plus(LONGEST))
        || !(caller.keyId().equals(ConsoleLink.ID) || persons.stands(caller, begun));
  }
}
