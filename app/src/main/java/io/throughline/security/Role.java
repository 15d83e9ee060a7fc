package io.throughline.security;

import static io.throughline.security.Scope.AUDIT_READ;
import static io.throughline.security.Scope.KEYS_ADMIN;
import static io.throughline.security.Scope.METRICS_READ;
import static io.throughline.security.Scope.OPERATIONS;
import static io.throughline.security.Scope.ORDERS_DECIDE;
import static io.throughline.security.Scope.ORDERS_READ;
import static io.throughline.security.Scope.ORDERS_REPORT;
import static io.throughline.security.Scope.PEOPLE_ADMIN;
import static io.throughline.security.Scope.PERSON_READ;
import static io.throughline.security.Scope.POLICY_WRITE;
import static io.throughline.security.Scope.REBUILD;
import static io.throughline.security.Scope.REFUNDS_APPROVE;
import static io.throughline.security.Scope.SETTLEMENTS_IMPORT;
import static io.throughline.security.Scope.STOCK_READ;
import static io.throughline.security.Scope.STOCK_WRITE;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A named set of scopes, for people and for keys. Whoever administers decides nothing about
/// orders, and whoever decides does not administer. Rule: PROMISES 5.4.
public enum Role {

  /// A channel's program: sends orders and what happened to them, reads them again.
  CONNECTOR(ORDERS_READ, ORDERS_REPORT, STOCK_READ, SETTLEMENTS_IMPORT),

  /// Works the orders.
  OPS(ORDERS_READ, ORDERS_DECIDE, ORDERS_REPORT, STOCK_READ, STOCK_WRITE, OPERATIONS, PERSON_READ),

  /// Sees the money, takes the rails' statements in, closes the books, and is the second person of
  /// a large refund.
  FINANCE(ORDERS_READ, REFUNDS_APPROVE, SETTLEMENTS_IMPORT, Scope.FINANCE),

  /// Sees everything that happened and who looked; changes nothing, names nobody.
  AUDITOR(ORDERS_READ, STOCK_READ, AUDIT_READ),

  /// Lets people and programs in, and keeps the program running.
  ADMIN(PEOPLE_ADMIN, KEYS_ADMIN, POLICY_WRITE, OPERATIONS, REBUILD, AUDIT_READ),

  /// Watches the program.
  MONITOR(METRICS_READ);

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final Set<Scope> scopes;

  Role(Scope first, Scope... more) {
    this.scopes = Set.copyOf(EnumSet.of(first, more));
  }

  /// What it may.
  public Set<Scope> scopes() {
    return scopes;
  }

  /// The role of this name.
  public static Optional<Role> of(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }

  /// What somebody with all of these roles may.
  public static Set<Scope> scopesOf(Collection<Role> roles) {
    return roles.stream().flatMap(role -> role.scopes.stream()).collect(Collectors.toSet());
  }

  /// All of them, for people to choose from.
  public static String names() {
    return Arrays.stream(values()).map(Role::name).collect(Collectors.joining(", "));
  }
}
