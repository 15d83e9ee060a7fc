package io.throughline.web.console;

import io.throughline.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Who may do what: one row per place of the program and method, one column per role, in the order
/// of {@link Role}. A new place needs a row here.
final class PermissionMatrix {

  private static final Pattern SPACES = Pattern.compile(" +");

  /// `open` is for everybody; `any` for everybody who is known.
  private static final String TABLE =
"""
      C O F A D M
      . . . + + . GET    /api/audit/accesses
      . . . + + . GET    /api/audit/accesses.csv
      . . . + + . GET    /api/audit/accesses.xlsx
      + + + + + . GET    /api/channel-accounts
      . . . . + . POST   /api/channel-accounts
      + + + + + . GET    /api/channel-accounts/{channel}/{account}
      . . . . + . PUT    /api/channel-accounts/{channel}/{account}/api-access
      . . . . + . POST   /api/channel-accounts/{channel}/{account}/disable
      . . . . + . POST   /api/channel-accounts/{channel}/{account}/enable
      + + + + + . GET    /api/channel-accounts/{channel}/{account}/history
      . . . . + . PUT    /api/channel-accounts/{channel}/{account}/name
      + + + + + . GET    /api/channel-accounts/{channel}/{account}/policy
      . . . . + . PUT    /api/channel-accounts/{channel}/{account}/policy
      + + + + + . GET    /api/channel-accounts/{channel}/{account}/policy/versions
      + + + + + . GET    /api/channel-accounts/{channel}/{account}/health
      + + + + + . GET    /api/channel-accounts/{channel}/{account}/skus
      . . . . + . PUT    /api/channel-accounts/{channel}/{account}/skus
      . . . . + . DELETE /api/channel-accounts/{channel}/{account}/skus
      . . . . + . POST   /api/channel-accounts/{channel}/{account}/skus/import
      . . . . + . POST   /api/channel-accounts/{channel}/{account}/skus/release
      + + + + + . GET    /api/channel-accounts/{channel}/{account}/skus/wanted
      . . . . + . POST   /api/channel-accounts/{channel}/{account}/test-delivery
      . . . . + . POST   /api/channel-accounts/{channel}/{account}/webhook-secrets
      . . . . + . DELETE /api/channel-accounts/{channel}/{account}/webhook-secrets/{secretId}
      . . + . . . POST   /api/business-days/{channel}/{account}/{day}/close
      . . + . . . POST   /api/business-days/{channel}/{account}/{day}/reopen
      . . + . . . PUT    /api/chart-of-accounts
      . . + . . . POST   /api/clearing/classifications
      . . + . . . POST   /api/clearing/classifications/{classificationId}/approve
      . . + . . . POST   /api/clearing/classifications/{classificationId}/decline
      . . + . . . POST   /api/clearing/matches
      . . + . . . POST   /api/clearing/matches/{matchId}/approve
      . . + . . . POST   /api/clearing/matches/{matchId}/decline
      . . + . . . POST   /api/clearing/matches/{matchId}/revoke
      + + . . . . POST   /api/commands
      + + + + . . GET    /api/daily-money
      + + + + . . GET    /api/daily-money/movements
      + + + + . . GET    /api/daily-money/movements.csv
      + + + + . . GET    /api/daily-money/movements.xlsx
      + . + . . . POST   /api/settlement-files
      + + + + . . GET    /api/settlement-files
      + + + + . . GET    /api/settlement-files/imports.csv
      + + + + . . GET    /api/settlement-files/imports.xlsx
      + + + + . . GET    /api/settlement-files/{importId}
      + + + + . . GET    /api/business-days
      + + + + . . GET    /api/business-days/days.csv
      + + + + . . GET    /api/business-days/days.xlsx
      + + + + . . GET    /api/business-days/{channel}/{account}/{day}
      + + + + . . GET    /api/journal/batches
      + + + + . . GET    /api/journal/batches/batches.csv
      + + + + . . GET    /api/journal/batches/batches.xlsx
      + + + + . . GET    /api/journal/batches/{batchId}
      + + + + . . GET    /api/cost-to-serve
      + + + + . . GET    /api/cost-to-serve/costs.csv
      + + + + . . GET    /api/cost-to-serve/costs.xlsx
      + + + + . . GET    /api/journal/exports/{format}
      + + + + . . GET    /api/journal/clearing
      + + + + . . GET    /api/journal/clearing.csv
      + + + + . . GET    /api/journal/clearing.xlsx
      + + + + . . GET    /api/journal/entries
      + + + + . . GET    /api/journal/entries/entries.csv
      + + + + . . GET    /api/journal/entries/entries.xlsx
      + + + + . . GET    /api/journal/trial-balance
      + + + + . . GET    /api/journal/trial-balance.csv
      + + + + . . GET    /api/journal/trial-balance.xlsx
      + + + + . . GET    /api/open-items
      + + + + . . GET    /api/open-items/items.csv
      + + + + . . GET    /api/open-items/items.xlsx
      + + + + . . GET    /api/payouts
      + + + + . . GET    /api/payouts/lines
      + + + + . . GET    /api/payouts/lines.csv
      + + + + . . GET    /api/payouts/lines.xlsx
      + + + + . . GET    /api/payouts/payouts.csv
      + + + + . . GET    /api/payouts/payouts.xlsx
      + + + + . . GET    /api/reconciliation
      + + + + . . GET    /api/reconciliation/lines
      + + + + . . GET    /api/reconciliation/lines.csv
      + + + + . . GET    /api/reconciliation/lines.xlsx
      + + + + . . GET    /api/reconciliation/movements
      + + + + . . GET    /api/reconciliation/movements.csv
      + + + + . . GET    /api/reconciliation/movements.xlsx
      + + + + . . GET    /api/reconciliation/rows.csv
      + + + + . . GET    /api/reconciliation/rows.xlsx
      + + + + . . GET    /api/variances
      + + + + . . GET    /api/variances/variances.csv
      + + + + . . GET    /api/variances/variances.xlsx
      + + + + . . GET    /api/variances/{varianceId}
      + + + + . . GET    /api/approvals
      + + + + . . GET    /api/approvals/waiting.csv
      + + + + . . GET    /api/approvals/waiting.xlsx
      . + . . + . GET    /api/outbox
      . + . . + . GET    /api/outbox/effects.csv
      . + . . + . GET    /api/outbox/effects.xlsx
      . + . . + . GET    /api/outbox/paused
      . + . . + . POST   /api/outbox/retry
      . + . . + . POST   /api/outbox/accounts/{channel}/{account}/resume
      . + . . + . POST   /api/outbox/{effectId}/retry
      . + . . + . GET    /api/dead-letters
      . + . . + . POST   /api/dead-letters/{group}/retry
      . + . . + . GET    /api/dead-letters/{group}/{orderId}
      . + . . + . POST   /api/dead-letters/{group}/{orderId}/retry
      + + + + . . GET    /api/exception-cases
      + + + + . . GET    /api/exception-cases/counts
      + + + + . . GET    /api/exception-cases/{caseId}
      . + . . . . POST   /api/exception-cases/{caseId}/assign
      . + . . . . POST   /api/exception-cases/{caseId}/resolve
      . . + . . . POST   /api/journal-batches
      . . + . . . POST   /api/journal-batches/{batchId}/posting
      . . + . . . POST   /api/journal-batches/{batchId}/rejection
      . . . . + . GET    /api/keys
      . . . . + . POST   /api/keys
      . . . . + . DELETE /api/keys/{keyId}
      any         GET    /api/me
      + + + + . . GET    /api/orders
      + + . . . . POST   /api/orders
      . + . . . . POST   /api/orders/search-by-person
      + + + + . . GET    /api/orders/{orderId}
      . + . . . . POST   /api/orders/{orderId}/address-changes
      . . + . . . POST   /api/orders/{orderId}/approvals/{approvalId}/approve
      . . + . . . POST   /api/orders/{orderId}/approvals/{approvalId}/decline
      . + . . . . POST   /api/orders/{orderId}/approve
      + + . . . . POST   /api/orders/{orderId}/authorizations
      + + . . . . POST   /api/orders/{orderId}/authorizations/{authorizationId}/adjustments
      + + . . . . POST   /api/orders/{orderId}/authorizations/{authorizationId}/end
      + + . . . . POST   /api/orders/{orderId}/authorizations/{authorizationId}/failure
      . + . . . . POST   /api/orders/{orderId}/cancellations
      + + . . . . POST   /api/orders/{orderId}/cancellations/{cancellationId}/response
      + + . . . . POST   /api/orders/{orderId}/captures
      + + . . . . POST   /api/orders/{orderId}/captures/{captureId}/failure
      . + . . . . POST   /api/orders/{orderId}/captures/{captureId}/request
      . + . . . . POST   /api/orders/{orderId}/close
      + + . . . . POST   /api/orders/{orderId}/disputes
      . + . . . . POST   /api/orders/{orderId}/enrichments
      + + + + . . GET    /api/orders/{orderId}/events
      . + . . . . POST   /api/orders/{orderId}/fulfillment-orders
      + + . . . . POST   /api/orders/{orderId}/fulfillment-orders/{fulfillmentOrderId}/packs
      + + . . . . POST   /api/orders/{orderId}/fulfillment-orders/{fulfillmentOrderId}/picks
      + + . . . . POST   /api/orders/{orderId}/fulfillment-orders/{fulfillmentOrderId}/response
      + + . . . . POST   /api/orders/{orderId}/fulfillment-orders/{fulfillmentOrderId}/shortages
      . + . . . . POST   /api/orders/{orderId}/holds
      . + . . . . POST   /api/orders/{orderId}/holds/{holdId}/release
      . + . . . . POST   /api/orders/{orderId}/holds/{holdId}/uphold
      + + . . . . POST   /api/orders/{orderId}/issued-values
      . + . . . . POST   /api/orders/{orderId}/lines/{lineId}/sku
      . + . . . . POST   /api/orders/{orderId}/notes
      + + + + . . GET    /api/orders/{orderId}/person
      . + . . . . POST   /api/orders/{orderId}/quantity-changes
      . + . . . . POST   /api/orders/{orderId}/refunds
      + + . . . . POST   /api/orders/{orderId}/refunds/{refundId}/execution
      + + . . . . POST   /api/orders/{orderId}/refunds/{refundId}/failure
      . + . . . . POST   /api/orders/{orderId}/refunds/{refundId}/request
      + + . . . . POST   /api/orders/{orderId}/refunds/{refundId}/reversal
      . + . . . . POST   /api/orders/{orderId}/reject
      . + . . . . POST   /api/orders/{orderId}/reopen
      . + . . . . POST   /api/orders/{orderId}/reservations
      . + . . . . POST   /api/orders/{orderId}/reservations/{reservationId}/release
      + + . . . . POST   /api/orders/{orderId}/returns
      + + . . . . POST   /api/orders/{orderId}/returns/{returnId}/dispositions
      + + . . . . POST   /api/orders/{orderId}/returns/{returnId}/receipts
      + + . . . . POST   /api/orders/{orderId}/risk-assessments
      + + . . . . POST   /api/orders/{orderId}/sales
      + + . . . . POST   /api/orders/{orderId}/shipments
      + + . . . . POST   /api/orders/{orderId}/shipments/{shipmentId}/delivery
      + + . . . . POST   /api/orders/{orderId}/shipments/{shipmentId}/delivery-failures
      + + . . . . POST   /api/orders/{orderId}/shipments/{shipmentId}/loss
      + + . . . . POST   /api/orders/{orderId}/shipments/{shipmentId}/tracking
      + + . . . . POST   /api/orders/{orderId}/shipments/{shipmentId}/void
      + + . . . . POST   /api/orders/{orderId}/tickets
      + + . . . . POST   /api/orders/{orderId}/tickets/{ticketId}/close
      . + . . . . POST   /api/orders/{orderId}/write-offs
      . . . . + . GET    /api/people
      . . . . + . POST   /api/people
      . . . . + . GET    /api/people/{personId}
      . . . . + . PUT    /api/people/{personId}/access
      . . . . + . POST   /api/people/{personId}/disable
      . . . . + . POST   /api/people/{personId}/enable
      . . . . + . PUT    /api/people/{personId}/password
      . + . . + . GET    /api/projections
      . + . . + . GET    /api/projections/{name}
      . . . . + . POST   /api/projections/{name}/check
      . + . . + . GET    /api/projections/{name}/digest
      . . . . + . POST   /api/projections/{name}/rebuild
      . + . . + . GET    /api/quarantine
      . + . . + . GET    /api/quarantine/counts
      . + . . + . GET    /api/quarantine/retries/{retryId}
      . + . . + . POST   /api/quarantine/retry
      . + . . + . GET    /api/quarantine/{deliveryNo}
      . + . . . . GET    /api/quarantine/{deliveryNo}/content
      . + . . + . POST   /api/quarantine/{deliveryNo}/give-up
      . + . . + . POST   /api/quarantine/{deliveryNo}/retry
      . . + . . . PUT    /api/rails/{rail}/terms
      + + . + . . GET    /api/stock
      + + . + . . GET    /api/stock/{sku}
      . + . . . . POST   /api/stock/{sku}/adjustments
      . + . . . . POST   /api/stock/{sku}/counts
      . + . . . . POST   /api/stock/{sku}/receipts
      . + . . . . POST   /api/stock/{sku}/reservations
      . + . . . . POST   /api/stock/{sku}/reservations/{reservationId}/consume
      . + . . . . POST   /api/stock/{sku}/reservations/{reservationId}/release
      . + . . . . POST   /api/stock/{sku}/safety-stock
      + + + + . . GET    /api/stuck-orders
      + + + + . . GET    /api/stuck-orders/back-test
      + + + + . . GET    /api/stuck-orders/orders
      + + + + . . GET    /api/stuck-orders/orders.csv
      + + + + . . GET    /api/stuck-orders/orders.xlsx
      + + + + . . GET    /api/tickets
      + + + + . . GET    /api/tickets/age
      + + + + . . GET    /api/value-in-flight
      + + + + . . GET    /api/value-in-flight/orders
      + + + + . . GET    /api/value-in-flight/orders.csv
      + + + + . . GET    /api/value-in-flight/orders.xlsx
      any         GET    /
      open        POST   /channels/{channel}/{account}/webhooks
      any         GET    /console
      + + + + . . GET    /console/**
      . . . . + . GET    /console/access
      . . . + + . GET    /console/access-record
      . . . + + . GET    /console/access-record.csv
      . . . + + . GET    /console/access-record.xlsx
      . . . . + . POST   /console/access/keys
      . . . . + . POST   /console/access/keys/{keyId}/revoke
      . . . . + . POST   /console/access/people
      . . . . + . POST   /console/access/people/{personId}/access
      . . . . + . POST   /console/access/people/{personId}/disable
      . . . . + . POST   /console/access/people/{personId}/enable
      . . . . + . POST   /console/access/people/{personId}/password
      . + . . . . POST   /console/bulk
      . + . . . . GET    /console/bulk/{runId}
      . + . . . . GET    /console/bulk/{runId}/results.csv
      . + . . . . GET    /console/bulk/{runId}/results.xlsx
      . + . . . . POST   /console/bulk/{runId}/start
      + + + + + . GET    /console/channel-accounts
      . . . . + . POST   /console/channel-accounts
      + + + + + . GET    /console/channel-accounts/{channel}/{account}
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/api-access
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/disable
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/enable
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/name
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/secrets
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/secrets/{secretId}/end
      + + + + + . GET    /console/channel-accounts/{channel}/{account}/skus
      + + + + + . GET    /console/channel-accounts/{channel}/{account}/skus.csv
      + + + + + . GET    /console/channel-accounts/{channel}/{account}/skus.xlsx
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/skus
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/skus/import
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/skus/release
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/skus/unmap
      . . . . + . POST   /console/channel-accounts/{channel}/{account}/test
      + + + + . . GET    /console/approvals
      + + + + . . GET    /console/approvals.csv
      + + + + . . GET    /console/approvals.xlsx
      . . + . . . POST   /console/approvals/{orderId}/{approvalId}/approve
      . . + . . . POST   /console/approvals/{orderId}/{approvalId}/decline
      + + + + . . GET    /console/exceptions
      + + + + . . GET    /console/exceptions.csv
      + + + + . . GET    /console/exceptions.xlsx
      . + . . . . POST   /console/exceptions/{caseId}/assign
      . + . . . . POST   /console/exceptions/{caseId}/resolve
      + + + + . . GET    /console/in-flight
      + + + + . . GET    /console/in-flight/orders
      + + + + . . GET    /console/in-flight/orders.csv
      + + + + . . GET    /console/in-flight/orders.xlsx
      + + + + . . GET    /console/live
      any         GET    /console/me
      + + + + . . GET    /console/money
      + + + + . . GET    /console/money.csv
      + + + + . . GET    /console/money.xlsx
      + + + + . . GET    /console/money/days
      + + + + . . GET    /console/money/days.csv
      + + + + . . GET    /console/money/days.xlsx
      + + + + . . GET    /console/money/journal
      + + + + . . GET    /console/money/journal/export
      + + + + . . GET    /console/money/journal/entries
      + + + + . . GET    /console/money/journal/entries.csv
      + + + + . . GET    /console/money/journal/entries.xlsx
      + + + + . . GET    /console/money/lines
      + + + + . . GET    /console/money/lines.csv
      + + + + . . GET    /console/money/lines.xlsx
      + + + + . . GET    /console/money/open-items
      + + + + . . GET    /console/money/open-items.csv
      + + + + . . GET    /console/money/open-items.xlsx
      + + + + . . GET    /console/money/variances
      + + + + . . GET    /console/money/variances.csv
      + + + + . . GET    /console/money/variances.xlsx
      . . + . . . POST   /console/money/days/{channel}/{account}/{day}/close
      . . + . . . POST   /console/money/days/{channel}/{account}/{day}/reopen
      + + + + . . GET    /console/money/days/{channel}/{account}/{day}
      . . + . . . POST   /console/money/journal/batches
      . . + . . . POST   /console/money/journal/batches/posted
      . . + . . . POST   /console/money/journal/batches/rejected
      + + + + . . GET    /console/money/settlements
      + + + + . . GET    /console/money/settlements.csv
      + + + + . . GET    /console/money/settlements.xlsx
      + . + . . . POST   /console/money/settlements
      + + + + . . GET    /console/money/settlements/batch
      + + + + . . GET    /console/money/settlements/files/{importId}
      + + + + . . GET    /console/money/variances/one
      . . + . . . POST   /console/money/variances/one/approve
      . . + . . . POST   /console/money/variances/one/decline
      . . + . . . POST   /console/money/variances/one/propose
      + + + + . . GET    /console/money/movements
      + + + + . . GET    /console/money/movements.csv
      + + + + . . GET    /console/money/movements.xlsx
      . + . . + . GET    /console/operations
      . + . . + . GET    /console/outbox
      . + . . + . POST   /console/outbox/retry
      . + . . + . POST   /console/outbox/{channel}/{account}/resume
      . + . . + . POST   /console/outbox/{effectId}/retry
      . + . . + . POST   /console/operations/dead-letters/{group}/{orderId}/retry
      . . . . + . POST   /console/operations/read-models/{name}/{purpose}
      + + + + . . GET    /console/orders
      + + + + . . GET    /console/orders.csv
      + + + + . . GET    /console/orders.xlsx
      . + . . . . POST   /console/orders/by-person
      + + + + . . GET    /console/orders/{orderId}
      . + . . . . POST   /console/orders/{orderId}/holds
      . + . . . . POST   /console/orders/{orderId}/holds/{placedHold}/release
      + + + + . . GET    /console/orders/{orderId}/person
      . + . . . . POST   /console/orders/{orderId}/person
      . + . . . . POST   /console/orders/{orderId}/reject
      + + + + . . GET    /console/overview
      . + . . + . GET    /console/quarantine
      . + . . + . GET    /console/quarantine.csv
      . + . . + . GET    /console/quarantine.xlsx
      . + . . + . GET    /console/quarantine/retries/{retryId}
      . + . . + . POST   /console/quarantine/retry
      . + . . + . GET    /console/quarantine/{deliveryNo}
      . + . . + . POST   /console/quarantine/{deliveryNo}/give-up
      . + . . + . POST   /console/quarantine/{deliveryNo}/retry
      + + . + . . GET    /console/stock.csv
      + + . + . . GET    /console/stock.xlsx
      + + + + . . GET    /console/stuck
      + + + + . . GET    /console/stuck/orders
      + + + + . . GET    /console/stuck/orders.csv
      + + + + . . GET    /console/stuck/orders.xlsx
      + + + + . . POST   /console/views
      + + + + . . POST   /console/views/{viewId}/delete
      open        GET    /login
      open        POST   /login
      open        GET    /setup
      open        POST   /setup
""";

  private PermissionMatrix() {}

  /// One row.
  ///
  /// @param open whether nobody needs to be known
  /// @param allowed the roles that may
  record Row(String method, String path, boolean open, Set<Role> allowed) {

    boolean api() {
      return path.startsWith("/api/");
    }

    String place() {
      return method + " " + path;
    }
  }

  static List<Row> rows() {
    return TABLE.lines().skip(1).map(String::strip).map(PermissionMatrix::row).toList();
  }

  private static Row row(String line) {
    var cells = SPACES.split(line, -1);
    var path = cells[cells.length - 1];
    var method = cells[cells.length - 2];
    var allowed = EnumSet.noneOf(Role.class);
    int column = 0;
    for (var role : Role.values()) {
      if (cells.length == 3 || cells[column].equals("+")) {
        allowed.add(role);
      }
      column++;
    }
    return new Row(method, path, cells[0].equals("open"), allowed);
  }
}
