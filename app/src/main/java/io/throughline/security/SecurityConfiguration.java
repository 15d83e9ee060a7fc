package io.throughline.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.throughline.audit.Accesses;
import java.security.SecureRandom;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.StringUtils;

/// Wires keys, sessions and the greeting.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /// No timer around every single filter: what a request takes is measured as a whole.
  @Bean
  SecurityObservationSettings securityObservationSettings() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  ApiKeys apiKeys(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
    return new ApiKeys(new KeyTable(jdbc), transaction, clock);
  }

  @Bean
  Responsible responsible(ApiKeys keys) {
    return new Responsible(keys);
  }

  @Bean
  KeyDesk keyDesk(ApiKeys keys, Accesses accesses) {
    return new KeyDesk(keys, accesses);
  }

  @Bean
  FailedAttempts failedAttempts() {
    return new FailedAttempts(Ticker.systemTicker());
  }

  @Bean
  SessionWatch sessionWatch(Persons persons, Clock clock) {
    return new SessionWatch(persons, clock);
  }

  /// The watch belongs to the console's door only, not to every request of the server.
  @Bean
  FilterRegistrationBean<SessionWatch> sessionWatchInItsDoorOnly(SessionWatch watch) {
    var registration = new FilterRegistrationBean<>(watch);
    registration.setEnabled(false);
    return registration;
  }

  /// On while the program brings its own database, unless {@code throughline.console.link} says
  /// otherwise.
  @Bean
  ConsoleLink consoleLink(Environment environment) {
    boolean ownDatabase = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    return environment.getProperty("throughline.console.link", Boolean.class, ownDatabase)
        ? ConsoleLink.random(new SecureRandom())
        : ConsoleLink.none();
  }

  @Bean
  Greeting greeting(ApiKeys keys, ConsoleLink link, Environment environment) {
    return new Greeting(keys, link, environment, System.out);
  }

  /// People log in at a page of ours; without this one Spring would invent a user.
  @Bean
  AuthenticationManager noPasswords() {
    return attempt -> {
      throw new BadCredentialsException("no passwords here");
    };
  }

  /// What the firewall does not let near any door: path tricks, control characters, odd methods.
  @Bean
  RequestRejectedHandler malformedRequest() {
    return (request, response, why) -> Problems.of(HttpStatus.BAD_REQUEST).write(response);
  }

  /// PostgreSQL stores no U+0000, so nobody can be looking for one.
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /// And what not even Spring sees.
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTomcat() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
              }
            });
  }
}
