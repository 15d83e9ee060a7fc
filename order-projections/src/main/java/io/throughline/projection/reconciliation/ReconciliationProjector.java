package io.throughline.projection.reconciliation;

import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.order.event.OrderEvent;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import io.throughline.rail.event.RailEvent;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.settlement.event.SettlementEvent;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(Reconciliation.GROUP)
class ReconciliationProjector {

  private static final RowStatement TERMS =
      RowStatement.of(
          """
          rail_id text, rail text, version integer, valid_from date, settles_after integer, \
          self_settling boolean, statement_every integer, sequence bigint, position bigint, \
          at timestamptz\
          """,
          """
          insert into recon_rail_terms
                 (rail, version, valid_from, settles_after, self_settling, statement_every, position)
          select r.rail, r.version, r.valid_from, r.settles_after, r.self_settling,
                 r.statement_every, r.position
            from {rows}
              on conflict (rail, version) do nothing
          """);

  private final MatchingPhase matching = new MatchingPhase();
  private final JdbcClient jdbc;

  ReconciliationProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(OrderEvent event, DomainEventMessage<?> message, Changes changes) {
    var recorded = Recorded.of(message, changes);
    new OrderRows(matching, recorded, message.getIdentifier()).add(event);
    new OrderLineRows(recorded).add(event);
  }

  @EventHandler
  void on(SettlementEvent event, DomainEventMessage<?> message, Changes changes) {
    new SettlementRows(matching, Recorded.of(message, changes), message.getIdentifier()).add(event);
  }

  @EventHandler
  void on(ClearingEvent event, DomainEventMessage<?> message, Changes changes) {
    new ClearingRows(matching, Recorded.of(message, changes)).add(event);
  }

  @EventHandler
  void on(BusinessDayEvent event, DomainEventMessage<?> message, Changes changes) {
    DayRows.add(Recorded.of(message, changes), event);
  }

  @EventHandler
  void on(RailEvent event, DomainEventMessage<?> message, Changes changes) {
    var recorded = Recorded.of(message, changes);
    switch (event) {
      case RailTermsSet e -> {
        recorded.row(
            TERMS,
            e.rail(),
            e.version(),
            e.validFrom(),
            e.terms().settlesAfter(),
            e.terms().selfSettling(),
            e.terms().statementEvery());
        changes.afterwards(matching, new Touch.Rail(e.rail(), e.validFrom()));
      }
    }
  }

  @ResetHandler
  void onReset() {
    jdbc.sql(
            """
            truncate table recon_order, recon_movement, recon_rail_terms, recon_batch, recon_line,
                recon_payout, recon_payout_fact, recon_classification, recon_due_move, recon_match,
                recon_variance, recon_day, recon_open, recon_day_close, recon_order_line
            """)
        .update();
  }
}
