package io.throughline.security;

import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// How the console sends people away.
final class ConsoleRefusals {

  private ConsoleRefusals() {}

  /// Nobody is logged in. A page that htmx loads in parts goes to the login as a whole.
  static void toLogin(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/login");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.sendRedirect("/login");
  }

  /// Somebody is logged in and lacks the scope, or a form came without its token.
  static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /// Ends the session and lets the browser forget what it kept.
  static void logout(LogoutConfigurer<HttpSecurity> logout, Accesses accesses) {
    // Spring's own writer says it under TLS only; browsers take it from the loopback too
    var forget = new StaticHeadersWriter("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    logout
        .logoutUrl("/logout")
        .addLogoutHandler((request, response, who) -> note(who, request, accesses))
        .addLogoutHandler(new HeaderWriterLogoutHandler(forget))
        .deleteCookies(ConsoleSession.COOKIE)
        .logoutSuccessHandler((request, response, who) -> response.sendRedirect("/login"));
  }

  private static void note(
      @Nullable Authentication who, HttpServletRequest request, Accesses accesses) {
    if (who instanceof CallerAuthentication known) {
      var actor = known.getPrincipal().actor().value();
      accesses.record(Access.from(actor, AccessKind.LOGOUT, request.getRemoteAddr()));
    }
  }
}
