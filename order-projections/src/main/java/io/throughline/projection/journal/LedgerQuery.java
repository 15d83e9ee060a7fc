package io.throughline.projection.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sums of the ledger. As of a past position they are those of now less the entries after it.
final class LedgerQuery {

  private static final String LEGS =
      """
      legs as (
          select gl_day, channel, account, ledger_account, currency, activity, rail, minor,
                 debit_minor, legs
            from ledger_day
          union all
          select e.gl_day, e.channel, e.account, leg.ledger_account, e.currency, e.activity,
                 coalesce(e.rail, ''), -leg.minor, -greatest(leg.minor, 0), -1
            from journal_entry e
           cross join lateral unnest(e.ledger_accounts, e.minors) as leg(ledger_account, minor)
           where e.position > :position
      )\
      """;

  private static final String CLEARING =
      """
      with {legs},
      days as (
          select rail, channel, account, currency, gl_day,
                 coalesce(sum(minor) filter (where activity = 'CAPTURE'), 0) as capture,
                 coalesce(sum(minor) filter (where activity = 'REFUND'), 0) as refund,
                 coalesce(sum(minor) filter (where activity = 'CHARGEBACK'), 0) as chargeback,
                 coalesce(sum(minor) filter (where activity = 'CB_REVERSAL'), 0) as cb_reversal,
                 coalesce(sum(minor) filter (where activity = 'FEES'), 0) as fees,
                 coalesce(sum(minor) filter (where activity = 'TAX_WITHHELD'), 0)
                 as tax_withheld,
                 coalesce(sum(minor) filter (where activity = 'RESERVE'), 0) as reserve,
                 coalesce(sum(minor) filter (where activity = 'FX'), 0) as fx,
                 coalesce(sum(minor) filter (where activity = 'CLASSIFIED'), 0) as classified,
                 coalesce(sum(minor) filter (where activity = 'PAYOUT'), 0) as payout,
                 coalesce(sum(minor) filter (where activity not in
                     ('CAPTURE', 'REFUND', 'CHARGEBACK', 'CB_REVERSAL', 'FEES',
                      'TAX_WITHHELD', 'RESERVE', 'FX', 'CLASSIFIED', 'PAYOUT')), 0)
                 as adjustment,
                 sum(minor) as moved
            from legs
           where ledger_account >= 'Assets:Clearing:' and ledger_account < 'Assets:Clearing;'
             and {conditions}
           group by rail, channel, account, currency, gl_day
          having sum(legs) <> 0
      ),
      rolled as (
          select rail, channel, account, currency, gl_day, capture, refund, chargeback, cb_reversal,
                 fees, tax_withheld, reserve, fx, adjustment, classified, payout, moved,
                 sum(moved) over (partition by rail, channel, account, currency
                                      order by gl_day) as closing
            from days d
      )
      select rail, channel, account, currency, gl_day, closing - moved as opening, capture,
             refund, chargeback, cb_reversal, fees, tax_withheld, reserve, fx, adjustment,
             classified, payout, closing
        from rolled
       where gl_day >= :from
       order by gl_day, rail, channel, account, currency
      """;

  private final JdbcClient jdbc;

  LedgerQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AccountBalance> balances(LedgerFilter filter, long position) {
    var conditions = Conditions.of(filter, "gl_day").with("position", position);
    return jdbc.sql(
            """
            with %s
            select ledger_account, currency, sum(debit_minor) as debit,
                   sum(debit_minor - minor) as credit, sum(legs) as legs
              from legs
             where %s
             group by ledger_account, currency
            having sum(legs) <> 0
             order by ledger_account, currency
            """
                .formatted(LEGS, conditions.text()))
        .params(conditions.values())
        .query(
            (row, _) ->
                new AccountBalance(
                    row.getString("ledger_account"),
                    row.getString("currency"),
                    row.getLong("debit"),
                    row.getLong("credit"),
                    row.getLong("legs")))
        .list();
  }

  /// All days before the first one asked for are needed for its opening.
  List<ClearingDay> clearing(LedgerFilter filter, long position) {
    var conditions =
        Conditions.of(filter.between(null, filter.last()), "gl_day").with("position", position);
    conditions.with("from", filter.first() == null ? LocalDate.EPOCH : filter.first());
    return jdbc.sql(CLEARING.replace("{legs}", LEGS).replace("{conditions}", conditions.text()))
        .params(conditions.values())
        .query((row, _) -> clearingDay(row))
        .list();
  }

  private static ClearingDay clearingDay(ResultSet row) throws SQLException {
    return new ClearingDay(
        row.getString("rail"),
        row.getString("channel"),
        row.getString("account"),
        row.getString("currency"),
        row.getObject("gl_day", LocalDate.class),
        row.getLong("opening"),
        row.getLong("capture"),
        row.getLong("refund"),
        row.getLong("chargeback"),
        row.getLong("cb_reversal"),
        row.getLong("fees"),
        row.getLong("tax_withheld"),
        row.getLong("reserve"),
        row.getLong("fx"),
        row.getLong("adjustment"),
        row.getLong("classified"),
        row.getLong("payout"),
        row.getLong("closing"));
  }

  List<ContractBalance> contract(LedgerFilter filter, long position) {
    var conditions = Conditions.of(filter, "gl_day").with("position", position);
    return jdbc.sql(
            """
            with %s
            select channel, account, currency, sum(minor) as minor
              from legs
             where ledger_account >= 'Liabilities:ContractBalance:'
               and ledger_account < 'Liabilities:ContractBalance;'
               and %s
             group by channel, account, currency
            having sum(legs) <> 0
             order by channel, account, currency
            """
                .formatted(LEGS, conditions.text()))
        .params(conditions.values())
        .query(
            (row, _) ->
                new ContractBalance(
                    row.getString("channel"),
                    row.getString("account"),
                    row.getString("currency"),
                    row.getLong("minor")))
        .list();
  }

  List<Cohort> cohorts(LedgerFilter filter) {
    var conditions = Conditions.of(filter, "origin_day");
    return jdbc.sql(
            """
            select origin_day, channel, account, rail, currency, movement, booked_minor,
                   posted_minor
              from journal_cohort
             where %s
             order by origin_day, channel, account, rail, currency, movement
            """
                .formatted(conditions.text()))
        .params(conditions.values())
        .query(
            (row, _) ->
                new Cohort(
                    row.getObject("origin_day", LocalDate.class),
                    row.getString("channel"),
                    row.getString("account"),
                    row.getString("rail"),
                    row.getString("currency"),
                    row.getString("movement"),
                    row.getLong("booked_minor"),
                    row.getLong("posted_minor")))
        .list();
  }
}
