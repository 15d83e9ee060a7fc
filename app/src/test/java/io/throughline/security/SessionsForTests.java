package io.throughline.security;

import java.util.Objects;
import org.apache.catalina.Context;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Sessions of the console with any rights, without a login: people have roles, and a test wants
/// less than a role or something else.
public final class SessionsForTests {

  private SessionsForTests() {}

  /// A session that may what this key may.
  ///
  /// @return the cookie
  public static String open(ApplicationContext program, String key) {
    var holder =
        program.getBean(ApiKeys.class).callerOf(KeyText.parse(key).orElseThrow()).orElseThrow();
    var caller = new Caller(ConsoleLink.ID, holder.name(), holder.scopes(), holder.channels());
    var server =
        (TomcatWebServer)
            Objects.requireNonNull(((ServletWebServerApplicationContext) program).getWebServer());
    var context = (Context) server.getTomcat().getHost().findChildren()[0];
    var session = context.getManager().createSession(null);
    session
        .getSession()
        .setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(new CallerAuthentication(caller)));
    return ConsoleSession.COOKIE + "=" + session.getId();
  }
}
