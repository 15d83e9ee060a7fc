package io.throughline.inbox;

import io.throughline.decision.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Has waiting deliveries worked on again, once their cause is mended, or gives up waiting.
@Component
public class Retries {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final DeliveryWorker worker;
  private final ParkedDeliveries parked;
  private final Clock clock;

  Retries(
      JdbcClient jdbc,
      TransactionOperations transaction,
      DeliveryWorker worker,
      ParkedDeliveries parked,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.worker = worker;
    this.parked = parked;
    this.clock = clock;
  }

  /// Has one worked on again.
  ///
  /// @param visible the channels that the asker may see; null for all
  /// @return whether it waited, and is of such a channel
  public boolean one(@Nullable Set<String> visible, long deliveryNo) {
    int released =
        jdbc.sql(
                """
                update delivery
                   set status = 'PENDING', reason = null, detail = null, attempts = 0,
                       settled_at = null
                 where delivery_no = :deliveryNo
                   and status in ('QUARANTINED', 'PARKED')
                   and (cast(:visible as text[]) is null or channel = any(:visible))
                """)
            .param("deliveryNo", deliveryNo)
            .param("visible", Quarantine.array(visible))
            .update();
    worker.wake();
    return released == 1;
  }

  /// Has all that fit worked on again.
  ///
  /// @return how far it is: nothing done yet
  public RetryProgress all(Actor actor, DeliveryFilter filter) {
    var retryId = IdentifierFactory.getInstance().generateIdentifier();
    var at = clock.instant();
    long released =
        transaction.execute(
            _ -> {
              long count = release(retryId, filter);
              jdbc.sql(
                      """
                      insert into delivery_retry (retry_id, asked_at, actor, channels, deliveries)
                      values (:retryId, cast(:at as timestamptz), :actor, :visible, :deliveries)
                      """)
                  .param("retryId", retryId)
                  .param("at", at.toString())
                  .param("actor", actor.value())
                  .param("visible", Quarantine.array(filter.visible()))
                  .param("deliveries", count)
                  .update();
              return count;
            });
    worker.wake();
    return new RetryProgress(retryId, at, actor.value(), released, released, 0, 0);
  }

  private long release(String retryId, DeliveryFilter filter) {
    return Quarantine.bound(
            jdbc.sql(
                """
                update delivery
                   set status = 'PENDING', reason = null, detail = null, attempts = 0,
                       settled_at = null, retry_id = :retryId
                 where\s
                """
                    + Quarantine.FITS),
            filter)
        .param("retryId", retryId)
        .update();
  }

  /// How far a retry of many is.
  ///
  /// @param visible the channels that the asker may see; a retry over more does not exist for him
  public Optional<RetryProgress> progress(@Nullable Set<String> visible, String retryId) {
    return jdbc.sql(
            """
            select r.asked_at, r.actor, r.deliveries,
                   count(d.delivery_no) filter (where d.status = 'PENDING') as waiting,
                   count(d.delivery_no) filter (where d.status in ('QUARANTINED', 'PARKED'))
                     as came_back
              from delivery_retry r
              left join delivery d on d.retry_id = r.retry_id
             where r.retry_id = :retryId
               and (cast(:visible as text[]) is null or r.channels <@ cast(:visible as text[]))
             group by r.retry_id, r.asked_at, r.actor, r.deliveries
            """)
        .param("retryId", retryId)
        .param("visible", Quarantine.array(visible))
        .query(
            (row, _) -> {
              long deliveries = row.getLong("deliveries");
              long waiting = row.getLong("waiting");
              long cameBack = row.getLong("came_back");
              return new RetryProgress(
                  retryId,
                  row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                  row.getString("actor"),
                  deliveries,
                  waiting,
                  deliveries - waiting - cameBack,
                  cameBack);
            })
        .optional();
  }

  /// Gives up waiting for the order that this delivery tells of: all its news go to quarantine, and
  /// a case is opened.
  ///
  /// @return whether it waited for an order, and is of a channel that the asker may see
  public boolean giveUp(@Nullable Set<String> visible, long deliveryNo) {
    var orderId =
        jdbc.sql(
                """
                select order_id
                  from delivery
                 where delivery_no = :deliveryNo
                   and status = 'PARKED'
                   and (cast(:visible as text[]) is null or channel = any(:visible))
                """)
            .param("deliveryNo", deliveryNo)
            .param("visible", Quarantine.array(visible))
            .query(String.class)
            .optional();
    orderId.ifPresent(parked::giveUp);
    return orderId.isPresent();
  }
}
