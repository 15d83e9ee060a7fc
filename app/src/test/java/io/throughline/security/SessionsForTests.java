package io.throughline.security;

import java.util.Objects;
import java.util.Set;
import org.apache.catalina.Context;
import org.jspecify.annotations.Nullable;
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
    return open(program, holder.scopes(), holder.channels());
  }

  /// A session that may do these things.
  ///
  /// @return the cookie
  public static String open(
      ApplicationContext program, Set<Scope> scopes, @Nullable Set<String> channels) {
    var caller = new Caller(ConsoleLink.ID, "ada", scopes, channels);
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

  /// A key that may what its role may.
  public static String key(ApplicationContext program, Role role, @Nullable Set<String> channels) {
    var wanted = KeyRequest.of(role.name(), role, channels, null);
    return program.getBean(ApiKeys.class).issue(wanted, "test").text();
  }
}
