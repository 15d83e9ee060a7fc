package io.throughline.projection.orders;

import io.throughline.order.event.AuthorizationAdjusted;
import io.throughline.order.event.AuthorizationExpired;
import io.throughline.order.event.AuthorizationVoided;
import io.throughline.order.event.BalanceWrittenOff;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentAuthorized;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.ValueIssued;
import io.throughline.projection.change.RowStatement;

/// The money of an order. What is in another currency than the order's counts for nothing here: an
/// exception case tells of it.
final class MoneyColumns {

  private static final String TO_THE_ORDER =
      """
            from {rows}
           where o.order_id = r.order_id
             and o.last_sequence < r.sequence
      """;

  private static final RowStatement AUTHORIZE =
      RowStatement.of(
          "order_id text, id text, amount bigint, currency text, sequence bigint",
          """
          update order_summary o
             set authorizations = o.authorizations || jsonb_build_object(r.id, r.amount),
                 authorized_minor = o.authorized_minor + r.amount
                   - coalesce((o.authorizations ->> r.id)::bigint, 0),
                 last_sequence = r.sequence
          """
              + TO_THE_ORDER
              + " and o.currency = r.currency");

  /// What was captured of the order is taken as drawn on the one authorization that changes.
  private static final RowStatement ADJUST =
      RowStatement.of(
          "order_id text, id text, amount bigint, currency text, sequence bigint",
          """
          update order_summary o
             set authorizations = o.authorizations || jsonb_build_object(r.id,
                   greatest(0, r.amount - o.captured_minor)),
                 authorized_minor = o.authorized_minor + greatest(0, r.amount - o.captured_minor)
                   - (o.authorizations ->> r.id)::bigint,
                 last_sequence = r.sequence
          """
              + TO_THE_ORDER
              + " and o.currency = r.currency and jsonb_exists(o.authorizations, r.id)");

  private static final RowStatement END_AUTHORIZATION =
      RowStatement.of(
          "order_id text, id text, sequence bigint",
          """
          update order_summary o
             set authorizations = o.authorizations - r.id,
                 authorized_minor = o.authorized_minor
                   - coalesce((o.authorizations ->> r.id)::bigint, 0),
                 last_sequence = r.sequence
          """
              + TO_THE_ORDER);

  /// Draws on the authorization that it names, as far as that reaches.
  private static final RowStatement CAPTURE =
      RowStatement.of(
          "order_id text, authorization_id text, amount bigint, currency text, sequence bigint",
          """
          update order_summary o
             set captured_minor = o.captured_minor + r.amount,
                 authorizations = case when jsonb_exists(o.authorizations, r.authorization_id)
                   then o.authorizations || jsonb_build_object(r.authorization_id,
                     greatest(0, (o.authorizations ->> r.authorization_id)::bigint - r.amount))
                   else o.authorizations end,
                 authorized_minor = o.authorized_minor - least(r.amount,
                   coalesce((o.authorizations ->> r.authorization_id)::bigint, 0)),
                 last_sequence = r.sequence
          """
              + TO_THE_ORDER
              + " and o.currency = r.currency");

  private static final RowStatement OWE =
      RowStatement.of(
          "order_id text, id text, amount bigint, sequence bigint",
          """
          update order_summary o
             set refunds_owed = o.refunds_owed || jsonb_build_object(r.id, r.amount),
                 owed_minor = o.owed_minor + r.amount
                   - coalesce((o.refunds_owed ->> r.id)::bigint, 0),
                 last_sequence = r.sequence
          """
              + TO_THE_ORDER);

  private static final RowStatement REFUND =
      RowStatement.of(
          "order_id text, id text, amount bigint, currency text, sequence bigint",
          """
          update order_summary o
             set refunds_owed = o.refunds_owed - r.id,
                 owed_minor = o.owed_minor - coalesce((o.refunds_owed ->> r.id)::bigint, 0),
                 refunded_minor = o.refunded_minor
                   + case when o.currency = r.currency then r.amount else 0 end,
                 last_sequence = r.sequence
          """
              + TO_THE_ORDER);

  private static final RowStatement BRING_BACK =
      RowStatement.of(
          "order_id text, amount bigint, currency text, sequence bigint",
          """
          update order_summary o
             set refunded_minor = greatest(0, o.refunded_minor
                   - case when o.currency = r.currency then r.amount else 0 end),
                 last_sequence = r.sequence
          """
              + TO_THE_ORDER);

  private static final RowStatement WRITE_OFF =
      RowStatement.of(
          "order_id text, amount bigint, sequence bigint",
          """
          update order_summary o
             set written_off_minor = o.written_off_minor + r.amount, last_sequence = r.sequence
          """
              + TO_THE_ORDER);

  private MoneyColumns() {}

  /// Adds what an event changes here; most change nothing.
  static void add(OrderEvent event, Told told) {
    switch (event) {
      case PaymentAuthorized e ->
          told.row(
              AUTHORIZE,
              e.authorizationId(),
              e.amount().minorUnits(),
              e.amount().currency().code());
      case AuthorizationAdjusted e ->
          told.row(
              ADJUST, e.authorizationId(), e.amount().minorUnits(), e.amount().currency().code());
      case AuthorizationExpired e -> told.row(END_AUTHORIZATION, e.authorizationId());
      case AuthorizationVoided e -> told.row(END_AUTHORIZATION, e.authorizationId());
      case PaymentCaptured e ->
          told.row(
              CAPTURE, e.authorizationId(), e.amount().minorUnits(), e.amount().currency().code());
      case RefundGranted e -> told.row(OWE, e.refundId(), e.amount().minorUnits());
      case OrderRefunded e ->
          told.row(REFUND, e.refundId(), e.amount().minorUnits(), e.amount().currency().code());
      case RefundReversed e ->
          told.row(BRING_BACK, e.amount().minorUnits(), e.amount().currency().code());
      case ValueIssued e when e.kind().equals("STORE_CREDIT") ->
          told.row(REFUND, e.issueId(), e.amount().minorUnits(), e.amount().currency().code());
      case BalanceWrittenOff e ->
          told.row(
              WRITE_OFF,
              e.direction().equals("CUSTOMER_OWES")
                  ? e.amount().minorUnits()
                  : -e.amount().minorUnits());
      default -> {
        // asked for, failed or not known: no money moved
      }
    }
  }
}
