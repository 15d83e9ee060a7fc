package io.throughline.projection;

import io.throughline.projection.cases.ExceptionCases;
import io.throughline.projection.inflight.ValueInFlight;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.listing.ListedSkus;
import io.throughline.projection.money.DailyMoney;
import io.throughline.projection.orders.Orders;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.spans.OrderSpans;
import io.throughline.projection.stock.StockLevels;
import java.util.List;

/// What can be rebuilt and compared as one.
///
/// @param group processing group, also the read model's name to the outside
/// @param tables its tables; nobody else writes them
public record ReadModel(String group, List<Table> tables) {

  /// All read models.
  public static final List<ReadModel> ALL =
      List.of(
          new ReadModel(
              Orders.GROUP,
              List.of(
                  new Table("order_summary", "order_id"),
                  new Table("order_line_units", "order_id, line_id"),
                  new Table("order_part", "order_id, kind, part_id"),
                  new Table("order_timeline", "order_id, sequence"))),
          new ReadModel(ListedSkus.GROUP, List.of(new Table("listed_sku", "listing_id"))),
          new ReadModel(ValueInFlight.GROUP, List.of(new Table("order_in_flight", "order_id"))),
          new ReadModel(
              OrderSpans.GROUP,
              List.of(
                  new Table("order_line_place", "order_id, line_id"),
                  new Table("order_place", "order_id"),
                  new Table("order_span", "order_id, from_position"),
                  new Table("order_ticket", "order_id, ticket_id"))),
          new ReadModel(
              DailyMoney.GROUP,
              List.of(
                  new Table("money_account", "order_id"), new Table("money_movement", "position"))),
          new ReadModel(
              Journal.GROUP,
              List.of(
                  new Table("journal_entry", "entry_id"),
                  new Table("journal_order", "order_id"),
                  new Table(
                      "ledger_day",
                      "gl_day, channel, account, ledger_account, currency, activity, rail"),
                  new Table(
                      "journal_cohort", "origin_day, channel, account, rail, currency, movement"),
                  new Table("journal_close", "channel, account, day, position"),
                  new Table("journal_rail", "rail, position"),
                  new Table("journal_statement", "settlement_id"),
                  new Table("journal_line", "settlement_id, line_key, revision"),
                  new Table("journal_batch", "batch_id"),
                  new Table("journal_chart", "prefix"))),
          new ReadModel(
              Reconciliation.GROUP,
              List.of(
                  new Table("recon_order", "order_id"),
                  new Table("recon_order_line", "order_id, line_id"),
                  new Table("recon_movement", "order_id, kind, reference"),
                  new Table("recon_rail_terms", "rail, version"),
                  new Table("recon_batch", "settlement_id"),
                  new Table("recon_line", "settlement_id, revision, line_key"),
                  new Table("recon_payout", "settlement_id, revision"),
                  new Table("recon_payout_fact", "position"),
                  new Table("recon_classification", "clearing_id, classification_id"),
                  new Table("recon_due_move", "position"),
                  new Table("recon_match", "clearing_id, match_id, line_key"),
                  new Table("recon_variance", "variance_id"),
                  new Table("recon_day", "business_day, channel, account, rail, currency"),
                  new Table("recon_open", "business_day, channel, account, rail, currency, due_on"),
                  new Table("recon_day_close", "channel, account, business_day, version"))),
          new ReadModel(ExceptionCases.GROUP, List.of(new Table("exception_case", "case_id"))),
          new ReadModel(
              StockLevels.GROUP,
              List.of(
                  new Table("stock_level", "sku, node"),
                  new Table("stock_reservation", "sku, reservation_id"))));

  /// Copies the tables.
  public ReadModel {
    tables = List.copyOf(tables);
  }

  /// A table of a read model.
  ///
  /// @param name its name
  /// @param key the columns of its primary key; texts among them are of collation C, so that their
  ///   order is the same in every database
  public record Table(String name, String key) {}

  /// The read model of this name.
  ///
  /// @throws IllegalArgumentException when there is none
  public static ReadModel named(String group) {
    return ALL.stream()
        .filter(model -> model.group.equals(group))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no read model " + group));
  }
}
