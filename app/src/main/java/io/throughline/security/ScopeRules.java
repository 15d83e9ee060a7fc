package io.throughline.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Which scope each place needs. A new place needs a line here: what is not named does not exist.
final class ScopeRules {

  /// What tells of orders: reading needs one scope, everything else another.
  private static final String[] API_ORDERS = {
    "/api/orders", "/api/orders/**",
    "/api/stuck-orders", "/api/stuck-orders/**",
    "/api/value-in-flight", "/api/value-in-flight/**",
    "/api/daily-money", "/api/daily-money/**",
    "/api/tickets", "/api/tickets/**",
    "/api/exception-cases", "/api/exception-cases/**",
    "/api/approvals", "/api/approvals/**",
    "/api/reconciliation", "/api/reconciliation/**",
    "/api/events", "/api/events/**"
  };

  /// What tells of money; deciding about it has rules of its own.
  private static final String[] API_MONEY = {
    "/api/open-items",
    "/api/open-items/**",
    "/api/variances",
    "/api/variances/**",
    "/api/payouts",
    "/api/payouts/**",
    "/api/business-days",
    "/api/business-days/**",
    "/api/journal/**",
    "/api/cost-to-serve",
    "/api/cost-to-serve/**"
  };

  private static final String[] API_POLICIES = {
    "/api/channel-accounts", "/api/channel-accounts/**"
  };

  private static final String[] CONSOLE_ACCOUNTS = {
    "/console/channel-accounts", "/console/channel-accounts/**"
  };

  /// Whoever sets them sees what he changes.
  private static final String[] READ_POLICIES = {
    Scope.ORDERS_READ.text(), Scope.POLICY_WRITE.text()
  };

  /// Reading is reading of orders; deciding about the books is not deciding about orders.
  private static final String[] API_BOOKS = {
    "/api/business-days", "/api/business-days/**",
    "/api/journal-batches", "/api/journal-batches/**",
    "/api/clearing", "/api/clearing/**",
    "/api/rails", "/api/rails/**",
    "/api/chart-of-accounts", "/api/chart-of-accounts/**"
  };

  private static final String[] API_PEOPLE = {"/api/people", "/api/people/**"};

  private static final String[] API_STOCK = {"/api/stock", "/api/stock/**"};

  private static final String[] CONSOLE_STOCK = {"/console/stock.csv", "/console/stock.xlsx"};

  /// Which of the two scopes a command needs depends on the command: its controller looks.
  private static final String[] API_COMMANDS = {"/api/orders", "/api/orders/*/**", "/api/commands"};

  /// The second person's answer: its controller looks, as with every command.
  private static final String ANSWERS_TO_REQUESTS = "/api/orders/*/approvals/*/*";

  private static final String[] API_OPERATIONS = {
    "/api/dead-letters", "/api/dead-letters/**",
    "/api/quarantine", "/api/quarantine/**",
    "/api/deliveries", "/api/deliveries/**",
    "/api/outbox", "/api/outbox/**",
    "/api/projections", "/api/projections/**"
  };

  private static final String[] CONSOLE_OPERATIONS = {
    "/console/dead-letters",
    "/console/dead-letters/**",
    "/console/quarantine",
    "/console/quarantine.csv",
    "/console/quarantine.xlsx",
    "/console/quarantine/**",
    "/console/deliveries",
    "/console/deliveries/**",
    "/console/projections",
    "/console/projections/**",
    "/console/outbox",
    "/console/outbox/**",
    "/console/operations",
    "/console/operations/**"
  };

  /// Which of the two scopes a part of the page needs: its controller looks.
  private static final String[] CONSOLE_ACCESS = {"/console/access", "/console/access/**"};

  private static final String[] CONSOLE_RECORD = {
    "/console/access-record", "/console/access-record.csv", "/console/access-record.xlsx"
  };

  private static final String[] API_SETTLEMENTS = {
    "/api/settlement-files", "/api/settlement-files/**"
  };

  private ScopeRules() {}

  /// Queries with something in the body that must not stand in an address.
  private static final String SEARCH_BY_PERSON = "/api/orders/search-by-person";

  static void api(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    continuing(requests);
    requests.requestMatchers("/api/me").authenticated();
    requests.requestMatchers("/api/keys", "/api/keys/**").hasAuthority(Scope.KEYS_ADMIN.text());
    requests.requestMatchers("/api/audit/**").hasAuthority(Scope.AUDIT_READ.text());
    requests.requestMatchers(POST, SEARCH_BY_PERSON).hasAuthority(Scope.PERSON_READ.text());
    requests.requestMatchers(API_PEOPLE).hasAuthority(Scope.PEOPLE_ADMIN.text());
    requests.requestMatchers(POST, "/api/projections/**").hasAuthority(Scope.REBUILD.text());
    requests.requestMatchers(API_OPERATIONS).hasAuthority(Scope.OPERATIONS.text());
    requests.requestMatchers(GET, API_ORDERS).hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(HEAD, API_ORDERS).hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(GET, API_MONEY).hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(HEAD, API_MONEY).hasAuthority(Scope.ORDERS_READ.text());
    requests
        .requestMatchers(POST, ANSWERS_TO_REQUESTS)
        .hasAnyAuthority(
            Scope.ORDERS_DECIDE.text(), Scope.ORDERS_REPORT.text(), Scope.REFUNDS_APPROVE.text());
    requests
        .requestMatchers(POST, API_COMMANDS)
        .hasAnyAuthority(Scope.ORDERS_DECIDE.text(), Scope.ORDERS_REPORT.text());
    requests.requestMatchers(API_ORDERS).hasAuthority(Scope.ORDERS_DECIDE.text());
    requests.requestMatchers(GET, API_BOOKS).hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(HEAD, API_BOOKS).hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(API_BOOKS).hasAuthority(Scope.FINANCE.text());
    requests.requestMatchers(GET, API_SETTLEMENTS).hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(HEAD, API_SETTLEMENTS).hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(API_SETTLEMENTS).hasAuthority(Scope.SETTLEMENTS_IMPORT.text());
    requests.requestMatchers(GET, API_POLICIES).hasAnyAuthority(READ_POLICIES);
    requests.requestMatchers(HEAD, API_POLICIES).hasAnyAuthority(READ_POLICIES);
    requests.requestMatchers(API_POLICIES).hasAuthority(Scope.POLICY_WRITE.text());
    requests.requestMatchers(GET, API_STOCK).hasAuthority(Scope.STOCK_READ.text());
    requests.requestMatchers(HEAD, API_STOCK).hasAuthority(Scope.STOCK_READ.text());
    requests.requestMatchers(API_STOCK).hasAuthority(Scope.STOCK_WRITE.text());
    requests.anyRequest().denyAll();
  }

  static void console(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    continuing(requests);
    requests.requestMatchers(GET, "/login", "/setup", "/assets/**").permitAll();
    requests.requestMatchers(HEAD, "/login", "/setup", "/assets/**").permitAll();
    requests.requestMatchers(POST, "/login", "/setup").permitAll();
    requests.requestMatchers(GET, "/", "/console", "/console/me").authenticated();
    requests.requestMatchers(HEAD, "/", "/console", "/console/me").authenticated();
    requests
        .requestMatchers(CONSOLE_ACCESS)
        .hasAnyAuthority(Scope.PEOPLE_ADMIN.text(), Scope.KEYS_ADMIN.text());
    requests.requestMatchers(CONSOLE_RECORD).hasAuthority(Scope.AUDIT_READ.text());
    ordersOfConsole(requests);
    requests.requestMatchers(GET, CONSOLE_ACCOUNTS).hasAnyAuthority(READ_POLICIES);
    requests.requestMatchers(HEAD, CONSOLE_ACCOUNTS).hasAnyAuthority(READ_POLICIES);
    requests
        .requestMatchers(POST, "/console/operations/read-models/**")
        .hasAuthority(Scope.REBUILD.text());
    requests.requestMatchers(CONSOLE_OPERATIONS).hasAuthority(Scope.OPERATIONS.text());
    requests.requestMatchers(CONSOLE_STOCK).hasAuthority(Scope.STOCK_READ.text());
    requests
        .requestMatchers(GET, "/", "/console", "/console/**")
        .hasAuthority(Scope.ORDERS_READ.text());
    requests
        .requestMatchers(HEAD, "/", "/console", "/console/**")
        .hasAuthority(Scope.ORDERS_READ.text());
    requests.requestMatchers(CONSOLE_ACCOUNTS).hasAuthority(Scope.POLICY_WRITE.text());
    requests.requestMatchers("/console/**").hasAuthority(Scope.ORDERS_DECIDE.text());
    requests.anyRequest().denyAll();
  }

  /// What is done with orders, by people who may not decide about them otherwise.
  private static void ordersOfConsole(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(POST, "/console/orders/*/person")
        .hasAuthority(Scope.PERSON_READ.text());
    requests
        .requestMatchers(POST, "/console/views", "/console/views/*/delete")
        .hasAuthority(Scope.ORDERS_READ.text());
    requests
        .requestMatchers("/console/bulk", "/console/bulk/**")
        .hasAuthority(Scope.ORDERS_DECIDE.text());
    requests
        .requestMatchers(POST, "/console/orders/by-person")
        .hasAuthority(Scope.PERSON_READ.text());
    requests
        .requestMatchers(POST, "/console/approvals/**")
        .hasAuthority(Scope.REFUNDS_APPROVE.text());
    requests
        .requestMatchers(POST, "/console/money/settlements")
        .hasAuthority(Scope.SETTLEMENTS_IMPORT.text());
    requests.requestMatchers(POST, "/console/money/**").hasAuthority(Scope.FINANCE.text());
  }

  /// Asynchronous answers and error pages go on with a request that was let in, or refused, before.
  static void continuing(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
  }
}
