package io.throughline.projection.journal;

import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.chart.event.ChartEvent;
import io.throughline.chart.event.LedgerAccountMapped;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.event.FxResultBooked;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.decision.Envelope;
import io.throughline.journal.event.JournalEvent;
import io.throughline.order.event.DisputeEvent;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderReceived;
import io.throughline.order.event.PaymentEvent;
import io.throughline.order.event.RefundEvent;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.event.SaleEvent;
import io.throughline.projection.Recorded;
import io.throughline.projection.change.Changes;
import io.throughline.projection.change.RowStatement;
import io.throughline.projection.journal.template.ClearingTemplates;
import io.throughline.projection.journal.template.OrderTemplates;
import io.throughline.projection.journal.template.Place;
import io.throughline.rail.event.RailEvent;
import io.throughline.rail.event.RailTermsSet;
import io.throughline.settlement.event.BankCreditRecorded;
import io.throughline.settlement.event.PayoutFailed;
import io.throughline.settlement.event.SettlementBatchAccepted;
import io.throughline.settlement.event.SettlementBegun;
import io.throughline.settlement.event.SettlementEvent;
import io.throughline.settlement.event.SettlementLinesRecorded;
import io.throughline.settlement.event.SettlementQuarantined;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(Journal.GROUP)
class JournalProjector {

  private static final RowStatement NAME =
      RowStatement.of(
          """
          order_id text, channel text, account text, channel_order_id text, channel_order_name text, \
          sequence bigint, position bigint, at timestamptz\
          """,
          """
          insert into journal_order (order_id, channel, account, channel_order_id, channel_order_name)
          select r.order_id, r.channel, r.account, r.channel_order_id, r.channel_order_name
            from {rows}
              on conflict (order_id) do nothing
          """);

  private final JdbcClient jdbc;

  JournalProjector(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @EventHandler
  void on(OrderEvent event, DomainEventMessage<?> message, Changes changes) {
    var recorded = Recorded.of(message, changes);
    switch (event) {
      case OrderReceived e ->
          recorded.row(NAME, e.channel(), e.account(), e.channelOrderId(), e.channelOrderName());
      case RefundReversed e ->
          OrderTemplates.of(e, place(message))
              .forEach(entry -> EntryRows.book(recorded, entry, OrderTemplates.undoneBy(e)));
      case SaleEvent _, PaymentEvent _, RefundEvent _, DisputeEvent _ ->
          EntryRows.book(recorded, OrderTemplates.of(event, place(message)));
      default -> {
        // moves no money
      }
    }
  }

  @EventHandler
  void on(SettlementEvent event, DomainEventMessage<?> message, Changes changes) {
    var recorded = Recorded.of(message, changes);
    switch (event) {
      case SettlementBegun _ -> StatementRows.begun(recorded);
      case SettlementLinesRecorded e -> StatementRows.lines(e, recorded);
      case SettlementBatchAccepted e -> StatementRows.accepted(e, recorded);
      case PayoutFailed e -> EntryRows.book(recorded, ClearingTemplates.of(e));
      case BankCreditRecorded e -> EntryRows.book(recorded, ClearingTemplates.of(e));
      case SettlementQuarantined _ -> {
        // nothing of it counts
      }
    }
  }

  @EventHandler
  void on(ClearingEvent event, DomainEventMessage<?> message, Changes changes) {
    var recorded = Recorded.of(message, changes);
    switch (event) {
      case VarianceClassified e -> EntryRows.book(recorded, ClearingTemplates.of(e));
      case FxResultBooked e -> EntryRows.book(recorded, ClearingTemplates.of(e));
      default -> {
        // moves no money
      }
    }
  }

  @EventHandler
  void on(BusinessDayEvent event, DomainEventMessage<?> message, Changes changes) {
    MeaningRows.day(event, Recorded.of(message, changes));
  }

  @EventHandler
  void on(JournalEvent event, DomainEventMessage<?> message, Changes changes) {
    BatchRows.batch(event, Recorded.of(message, changes));
  }

  @EventHandler
  void on(RailEvent event, DomainEventMessage<?> message, Changes changes) {
    switch (event) {
      case RailTermsSet e -> MeaningRows.terms(e, Recorded.of(message, changes));
    }
  }

  @EventHandler
  void on(ChartEvent event, DomainEventMessage<?> message, Changes changes) {
    switch (event) {
      case LedgerAccountMapped e -> MeaningRows.chart(e, Recorded.of(message, changes));
    }
  }

  @ResetHandler
  void onReset() {
    jdbc.sql(
            """
            truncate table journal_entry, journal_order, ledger_day, journal_cohort, journal_close,
                           journal_rail, journal_statement, journal_line, journal_batch,
                           journal_chart
            """)
        .update();
  }

  /// @throws IllegalStateException when the message does not say whose order it is: every event of
  ///   an order does
  private static Place place(DomainEventMessage<?> message) {
    if (message.getMetaData().get(Envelope.CHANNEL) instanceof String channel
        && message.getMetaData().get(Envelope.ACCOUNT) instanceof String account) {
      return new Place(channel, account);
    }
    throw new IllegalStateException("no channel account: " + message.getIdentifier());
  }
}
