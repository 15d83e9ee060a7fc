package io.throughline.verify;

import io.throughline.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A small history that keeps every promise, written by SQL alone, in which tests plant defects: an
/// order that was reserved, shipped, paid and partly refunded, the item that it took from, and a
/// case.
final class PlantedHistory {

  static final String ORDER = IdentityCheck.orderId("shopify", "acme", "5001");
  static final String ITEM = "stock-TEE-S";
  static final String CASE = "case-00000000-0000-0000-0000-000000000001";

  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");

  private final JdbcClient owner;
  private final TransactionTemplate transaction;

  PlantedHistory(TestDatabase database) {
    var superuser = database.superuserDataSource();
    this.owner = JdbcClient.create(superuser);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(superuser));
  }

  PlantedHistory write() {
    order();
    stock();
    exceptionCase();
    readModels();
    return this;
  }

  private void order() {
    event(ORDER, 0, "OrderReceived", "c1", received());
    event(ORDER, 1, "OrderValidated", "c2", "{\"orderId\": \"%s\"}".formatted(ORDER));
    transaction.executeWithoutResult(
        _ -> {
          event(ORDER, 2, "UnitsReserved", "c3", moved("OPEN", "RESERVED", 2), 1, 2);
          event(ORDER, 3, "OrderReserved", "c3", "{\"orderId\": \"%s\"}".formatted(ORDER), 2, 2);
        });
    event(ORDER, 4, "OrderShipped", "c4", moved("RESERVED", "SHIPPED", 2));
    event(ORDER, 5, "PaymentCaptured", "c5", money("captureId", "pay-1", "40.00"));
    event(ORDER, 6, "OrderRefunded", "c6", money("refundId", "back-1", "5.00"));
    event(
        ORDER, 7, "HoldPlaced", "c7", "{\"orderId\": \"%s\", \"holdId\": \"h1\"}".formatted(ORDER));
  }

  private void stock() {
    event(ITEM, 0, "StockReceived", "s1", "{\"node\": \"east\", \"quantity\": 5}");
    event(
        ITEM,
        1,
        "StockReserved",
        "s2",
        "{\"node\": \"east\", \"quantity\": 2, \"reservationId\": \"r1\", \"orderId\": \"%s\"}"
            .formatted(ORDER));
  }

  private void exceptionCase() {
    event(CASE, 0, "CaseRaised", "k1", "{\"type\": \"NODE_SILENT\", \"owner\": \"ops\"}");
  }

  static String received() {
    return """
    {"orderId": "%s", "channel": "shopify", "account": "acme", "channelOrderId": "5001",
     "terms": {"lines": [{"lineId": "1", "quantity": 2}],
               "totals": {"total": {"amount": "40.00", "currency": "USD"}}}}
    """
        .formatted(ORDER);
  }

  static String moved(String from, String to, int quantity) {
    return """
    {"orderId": "%s",
     "moves": [{"lineId": "1", "quantity": %d, "from": "%s", "to": "%s"}]}
    """
        .formatted(ORDER, quantity, from, to);
  }

  static String money(String idName, String id, String amount) {
    return """
    {"orderId": "%s", "%s": "%s", "amount": {"amount": "%s", "currency": "USD"}}
    """
        .formatted(ORDER, idName, id, amount);
  }

  private void readModels() {
    sql(
        """
        insert into order_summary
               (order_id, channel, account, channel_order_id, placed_at, received_at, currency,
                total_minor, variance_minor, lines, units, payment_status, admission, stage_since,
                open_holds, last_sequence, units_shipped, value_minor, captured_minor,
                refunded_minor)
        values ('%s', 'shopify', 'acme', '5001', now(), now(), 'USD', 4000, 0, 1, 2, 'paid',
                'VALIDATED', now(), '{"h1": "FRAUD"}', 7, 2, 4000, 4000, 500)
        """
            .formatted(ORDER));
    sql(
        """
        insert into order_line_units
               (order_id, line_id, place, title, units, units_open, units_shipped, last_sequence)
        values ('%s', '1', 0, 'Shirt', 2, 0, 2, 4)
        """
            .formatted(ORDER));
    sql(
        """
        insert into order_timeline
               (order_id, sequence, event_id, event_type, recorded_at, headline)
        select stream_id, sequence, event_id::text, event_type, recorded_at, ''
          from domain_event
         where stream_id like 'order-%'
        """);
    sql(
        """
        insert into order_in_flight
               (order_id, channel, currency, value_minor, admission, since, open_holds,
                units_shipped, last_sequence)
        values ('%s', 'shopify', 'USD', 4000, 'VALIDATED', now(), '{h1}', 2, 7)
        """
            .formatted(ORDER));
    sql(
        """
        insert into stock_level (sku, node, on_hand, reserved, safety_stock, last_sequence)
        values ('TEE-S', 'east', 5, 2, 0, 1)
        """);
    sql(
        """
        insert into stock_reservation
               (sku, reservation_id, order_id, node, quantity, since, last_sequence)
        values ('TEE-S', 'r1', '%s', 'east', 2, now(), 1)
        """
            .formatted(ORDER));
    sql(
        """
        insert into exception_case
               (case_id, type, severity, subject_kind, subject_id, detail, remedy, owner, cause,
                raised_at, state, last_sequence)
        values ('%s', 'NODE_SILENT', 'LOW', 'order', 'o', '', '', 'ops', '', now(), 'OPEN', 0)
        """
            .formatted(CASE));
    for (var group :
        new String[] {"order-list", "value-in-flight", "stock-levels", "exception-cases"}) {
      token(group, head());
    }
  }

  /// Says that a group has read up to here.
  void token(String group, long position) {
    owner
        .sql(
            """
            insert into processor_token (processor_name, segment, token, token_type)
            values (:group, 0, convert_to(:token, 'UTF8'), 'GlobalSequenceTrackingToken')
                on conflict (processor_name, segment) do update
               set token = excluded.token
            """)
        .param("group", group)
        .param("token", "{\"globalIndex\":%d}".formatted(position))
        .update();
  }

  long head() {
    return owner.sql("select max(position) from domain_event").query(Long.class).single();
  }

  String event(String stream, long sequence, String type, String command, String payload) {
    return event(stream, sequence, type, command, payload, 0, 0);
  }

  /// One more event.
  ///
  /// @param part which of its command's events it says to be; zero when it says nothing
  String event(
      String stream, long sequence, String type, String command, String payload, int part, int of) {
    var id = UUID.randomUUID().toString();
    var parts = part == 0 ? "" : ", \"part\": \"%d\", \"parts\": \"%d\"".formatted(part, of);
    owner
        .sql(
            """
            insert into domain_event
                   (stream_id, sequence, stream_type, event_id, event_type, revision, recorded_at,
                    payload, metadata)
            values (:stream, :sequence, 'Order', :id::uuid, :type, '1', :at,
                    convert_to(:payload, 'UTF8'), convert_to(:metadata, 'UTF8'))
            """)
        .param("stream", stream)
        .param("sequence", sequence)
        .param("id", id)
        .param("type", type)
        .param("at", AT.atOffset(ZoneOffset.UTC))
        .param("payload", payload)
        .param("metadata", "{\"correlationId\": \"%s\"%s}".formatted(command, parts))
        .update();
    return id;
  }

  /// Does what only a superuser may, also against the triggers.
  void sql(String statement) {
    owner.sql(statement).update();
  }

  /// Changes history, past the trigger that forbids it.
  void tamper(String statement) throws SQLException {
    sql("alter table domain_event disable trigger domain_event_is_immutable");
    sql(statement);
    sql("alter table domain_event enable always trigger domain_event_is_immutable");
  }
}
