package io.throughline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Opens sessions of the console.
public final class ConsoleSession {

  /// Name of the cookie, as {@code server.servlet.session.cookie.name} sets it.
  static final String COOKIE = "throughline";

  private ConsoleSession() {}

  /// Logs the caller in, always under a new session: neither an id nor anything else that was
  /// planted before survives.
  public static void open(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(caller));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
