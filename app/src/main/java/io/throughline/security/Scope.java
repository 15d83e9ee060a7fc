package io.throughline.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A permission: what a person or a key may do. A {@link Role} is a named set of them.
public enum Scope {

  /// See orders and everything told about them.
  ORDERS_READ("orders:read"),

  /// Hold, release and reject orders.
  ORDERS_DECIDE("orders:decide"),

  /// Set the policies of channel accounts.
  POLICY_WRITE("policy:write"),

  /// See what lies where and to whom it is promised.
  STOCK_READ("stock:read"),

  /// Report receipts, counts, adjustments and shipments; reserve and release.
  STOCK_WRITE("stock:write"),

  /// Tell what happened to orders: payments, parcels, a node's work.
  ORDERS_REPORT("orders:report"),

  /// Dead letters, quarantine, rebuilds.
  OPERATIONS("operations"),

  /// Make, list and revoke keys.
  KEYS_ADMIN("keys:admin"),

  /// Rebuild read models.
  REBUILD("projections:rebuild"),

  /// Add people, give them roles, disable them, set their passwords.
  PEOPLE_ADMIN("people:admin"),

  /// See personal data, with a reason and on record.
  PERSON_READ("person:read"),

  /// Be the second person that a large refund needs.
  REFUNDS_APPROVE("refunds:approve"),

  /// Close business days, explain differences, hand entries to the ledger, set rails and accounts.
  FINANCE("finance"),
  /// Take settlement files in.
  SETTLEMENTS_IMPORT("settlements:import"),

  /// See who came in, who read personal data, and why.
  AUDIT_READ("audit:read"),

  /// See the program's own figures.
  METRICS_READ("metrics:read");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /// As in requests, answers and the database.
  public String text() {
    return text;
  }

  /// The scope of this text.
  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  /// All of them, for people to choose from.
  static String texts() {
    return Arrays.stream(values()).map(Scope::text).collect(Collectors.joining(", "));
  }
}
