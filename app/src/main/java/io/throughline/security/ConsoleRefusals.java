package io.throughline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;

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
  static void logout(LogoutConfigurer<HttpSecurity> logout) {
    var forget =
        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE);
    logout
        .logoutUrl("/logout")
        .addLogoutHandler(new HeaderWriterLogoutHandler(forget))
        .deleteCookies(ConsoleSession.COOKIE)
        .logoutSuccessHandler((request, response, who) -> response.sendRedirect("/login"));
  }
}
