package io.throughline.inbox;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Actor;
import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.exceptioncase.command.SettleCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// News of orders that nobody knows yet. It is worked on as soon as its order is known; when the
/// order does not come in time, it goes to quarantine and a person is told by an exception case,
/// which is settled by itself should the order come after all. Rule: CHANNELS section 0, rule 8.
@Component
class ParkedDeliveries {

  /// Who raises the cases.
  static final String ACTOR = "inbox";

  private static final String OVERDUE = "ORDER_UNKNOWN";
  private static final String CASE_TYPE = "NEWS_OF_UNKNOWN_ORDER";
  private static final int BATCH = 100;

  private static final String RELEASE =
      """
      with known as (
          select d.delivery_no, d.order_id, d.status = 'QUARANTINED' as late
            from delivery d
           where (d.status = 'PARKED' or d.status = 'QUARANTINED' and d.reason = :late)
             and exists (select 1
                           from domain_event e
                          where e.stream_id = d.order_id)
             for no key update of d skip locked
      )
      update delivery d
         set status = 'PENDING', reason = null, detail = null, attempts = 0, settled_at = null
        from known k
       where d.delivery_no = k.delivery_no
      returning k.order_id, k.late
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final CommandGateway commands;
  private final Clock clock;
  private final Duration patience;

  ParkedDeliveries(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CommandGateway commands,
      Clock clock,
      @Value("${throughline.inbox.parked-for:PT24H}") Duration patience) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.commands = commands;
    this.clock = clock;
    this.patience = patience;
  }

  private record Released(String orderId, boolean late) {}

  private record Late(String orderId, String channel, String account, long deliveries) {

    CaseId caseId() {
      return CaseId.of(orderId, CASE_TYPE);
    }
  }

  /// Has everything worked on whose order is known by now.
  ///
  /// @return how many deliveries that are
  int release() {
    var found = jdbc.sql(RELEASE).param("late", OVERDUE).query(this::released).list();
    found.stream()
        .filter(Released::late)
        .map(Released::orderId)
        .distinct()
        .forEach(this::settleCase);
    return found.size();
  }

  private Released released(ResultSet row, int number) throws SQLException {
    return new Released(row.getString("order_id"), row.getBoolean("late"));
  }

  private void settleCase(String orderId) {
    try {
      send(new SettleCase(CaseId.of(orderId, CASE_TYPE), "ORDER_CAME", "", clock.instant()));
    } catch (CommandRefused over) {
      // a person was faster
    }
  }

  /// Hands over to people what waited too long: each order in a transaction of its own.
  ///
  /// @return how many orders that were
  int giveUp() {
    var now = clock.instant();
    var orders =
        jdbc.sql(
                """
                select order_id, channel, account, count(*) as deliveries
                  from delivery
                 where status = 'PARKED'
                   and received_at < cast(:limit as timestamptz)
                 group by order_id, channel, account
                 limit :batch
                """)
            .param("limit", now.minus(patience).toString())
            .param("batch", BATCH)
            .query(Late.class)
            .list();
    orders.forEach(late -> transaction.executeWithoutResult(_ -> giveUp(late, now)));
    return orders.size();
  }

  /// Hands over to people what waits for this order, before its time.
  void giveUp(String orderId) {
    var now = clock.instant();
    jdbc.sql(
            """
            select order_id, channel, account, count(*) as deliveries
              from delivery
             where status = 'PARKED'
               and order_id = :orderId
             group by order_id, channel, account
            """)
        .param("orderId", orderId)
        .query(Late.class)
        .list()
        .forEach(late -> transaction.executeWithoutResult(_ -> giveUp(late, now)));
  }

  private void giveUp(Late late, Instant now) {
    jdbc.sql(
            """
            update delivery
               set status = 'QUARANTINED', reason = :late, settled_at = cast(:at as timestamptz),
                   detail = 'news of an order that never came'
             where status = 'PARKED'
               and order_id = :orderId
            """)
        .param("late", OVERDUE)
        .param("at", now.toString())
        .param("orderId", late.orderId)
        .update();
    raise(
        new RaiseCase(
            late.caseId(),
            CASE_TYPE,
            "HIGH",
            "channel-order",
            late.orderId,
            late.channel,
            "%d deliveries of account %s tell of an order that was not received"
                .formatted(late.deliveries, late.account),
            "Look for the order at the channel and have it sent again.",
            "operations",
            null,
            CASE_TYPE,
            now));
  }

  /// Later news of the same order find its case raised already, with another count.
  private void raise(RaiseCase command) {
    try {
      send(command);
    } catch (CommandRefused known) {
      // one case per order is enough
    }
  }

  private void send(Object command) {
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command)
            .andMetaData(new Actor("system:" + ACTOR).asMetadata()));
  }
}
