package io.throughline.security;

import static org.springframework.http.HttpMethod.POST;

import io.throughline.audit.Accesses;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// The doors, one filter chain each. What no rule lets in stays out. Rules: PROMISES 5.1.
@Configuration(proxyBeanMethods = false)
class Doors {

  /// Where channels post.
  static final String WEBHOOKS = "/channels/*/*/webhooks";

  private static final int MEBIBYTE = 1024 * 1024;

  /// Management, on a port of its own that listens on the loopback; on the main port these paths
  /// belong to nobody.
  @Bean
  @Order(0)
  SecurityFilterChain managementDoor(HttpSecurity http) {
    stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()));
    http.exceptionHandling(
        refuse ->
            refuse
                .authenticationEntryPoint(Refusals::nothingHere)
                .accessDeniedHandler(Refusals::nothingHere));
    http.authorizeHttpRequests(
        requests -> {
          ScopeRules.continuing(requests);
          requests.requestMatchers(EndpointRequest.to("health", "info", "prometheus")).permitAll();
          requests.anyRequest().denyAll();
        });
    return http.build();
  }

  /// Channels: their signature over the raw body is checked behind this door.
  @Bean
  @Order(1)
  SecurityFilterChain channelsDoor(HttpSecurity http) {
    stateless(http.securityMatcher("/channels/**"));
    http.addFilterAfter(new BodyLimit(2 * MEBIBYTE), AuthorizationFilter.class);
    http.exceptionHandling(
        refuse ->
            refuse
                .authenticationEntryPoint(Refusals::onlyPost)
                .accessDeniedHandler(Refusals::nothingHere));
    http.authorizeHttpRequests(
        requests -> {
          ScopeRules.continuing(requests);
          requests.requestMatchers(POST, WEBHOOKS).permitAll();
          requests.anyRequest().denyAll();
        });
    return http.build();
  }

  /// Programs, with an API key in every request.
  @Bean
  @Order(2)
  SecurityFilterChain apiDoor(
      HttpSecurity http,
      ApiKeys keys,
      ObjectProvider<Tokens> tokens,
      FailedAttempts failures,
      Accesses accesses) {
    stateless(http.securityMatcher("/api", "/api/**"));
    http.addFilterBefore(
        new ApiKeyFilter(keys, Optional.ofNullable(tokens.getIfAvailable()), failures, accesses),
        AnonymousAuthenticationFilter.class);
    http.addFilterAfter(new MediaTypeCheck(), AuthorizationFilter.class);
    http.addFilterAfter(new BodyLimit(MEBIBYTE), MediaTypeCheck.class);
    http.exceptionHandling(
        refuse ->
            refuse.authenticationEntryPoint(Refusals::noKey).accessDeniedHandler(Refusals::denied));
    http.authorizeHttpRequests(ScopeRules::api);
    return http.build();
  }

  /// People, with a session.
  @Bean
  @Order(3)
  SecurityFilterChain consoleDoor(HttpSecurity http, SessionWatch watch, Accesses accesses) {
    http.securityMatcher(
        "/", "/console", "/console/**", "/login", "/setup", "/logout", "/assets/**");
    http.headers(DoorHeaders::strict);
    http.requestCache(AbstractHttpConfigurer::disable);
    http.addFilterAfter(watch, SecurityContextHolderFilter.class);
    http.logout(logout -> ConsoleRefusals.logout(logout, accesses));
    http.exceptionHandling(
        refuse ->
            refuse
                .authenticationEntryPoint(ConsoleRefusals::toLogin)
                .accessDeniedHandler(ConsoleRefusals::denied));
    http.authorizeHttpRequests(ScopeRules::console);
    return http.build();
  }

  /// Everything else is not there.
  @Bean
  @Order(4)
  SecurityFilterChain noDoor(HttpSecurity http) {
    stateless(http);
    http.exceptionHandling(
        refuse ->
            refuse
                .authenticationEntryPoint(Refusals::nothingHere)
                .accessDeniedHandler(Refusals::nothingHere));
    http.authorizeHttpRequests(
        requests -> {
          ScopeRules.continuing(requests);
          requests.anyRequest().denyAll();
        });
    return http.build();
  }

  /// No cookie is taken or given, so nothing can be forged with one.
  private static void stateless(HttpSecurity http) {
    http.headers(DoorHeaders::strict);
    http.csrf(AbstractHttpConfigurer::disable);
    http.logout(AbstractHttpConfigurer::disable);
    http.requestCache(AbstractHttpConfigurer::disable);
    http.sessionManagement(
        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
