package io.throughline.projection.journal;

import io.throughline.money.SignedMoney;
import io.throughline.projection.journal.template.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code journal}. Positions say up to which event facts count; {@link
/// Long#MAX_VALUE} is everything that is known.
@Component
public class Journal {

  /// Its processing group.
  public static final String GROUP = "journal";

  /// The most entries on one page.
  public static final int MAX_PAGE = 1_000;

  private final JdbcClient jdbc;
  private final EntryQuery entries;
  private final LedgerQuery ledger;
  private final BatchQuery batches;
  private final PastCohorts pastCohorts;

  Journal(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.entries = new EntryQuery(jdbc);
    this.ledger = new LedgerQuery(jdbc);
    this.batches = new BatchQuery(jdbc);
    this.pastCohorts = new PastCohorts(jdbc);
  }

  /// Entries in the order in which their facts were recorded.
  ///
  /// @param after key of the last one of the page before; null for the first page
  /// @param limit at most so many, no more than {@link #MAX_PAGE}
  public List<BookedEntry> entries(
      EntryFilter filter, long position, @Nullable EntryKey after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_PAGE + ": " + limit);
    }
    return entries.entries(filter, position, after, limit);
  }

  /// The entries added up per account, GL day, currency and ledger account: what goes to the
  /// ledger.
  public List<SummedLeg> summary(EntryFilter filter, long position) {
    return entries.summed(filter, position);
  }

  /// What stands on each account at the end of the last day asked for, and what moved on it since
  /// the first. Without a first day it is the trial balance: zero per currency (I8).
  public List<AccountBalance> trialBalance(LedgerFilter filter, long position) {
    return ledger.balances(filter, position);
  }

  /// By how much a trial balance is not zero, per currency; nothing when I8 holds.
  public List<SignedMoney> outOfBalance(LedgerFilter filter, long position) {
    var sums = new ArrayList<SignedMoney>();
    for (var balance : trialBalance(filter, position)) {
      sums.add(SignedMoney.ofMinor(balance.minor(), balance.currency()));
    }
    return SignedMoney.sums(sums).stream().filter(sum -> !sum.isZero()).toList();
  }

  /// The clearing accounts day by day: what rails owed at first, what moved, what they owe. Days on
  /// which nothing moved are left out.
  public List<ClearingDay> clearingRollForward(LedgerFilter filter, long position) {
    return ledger.clearing(filter, position);
  }

  /// Money by the business day of its facts: booked and posted. By all that is known.
  public List<Cohort> cohorts(LedgerFilter filter) {
    return ledger.cohorts(filter);
  }

  /// The same by what was known at a position; what comes to nothing is left out.
  public List<Cohort> cohorts(LedgerFilter filter, long position) {
    return pastCohorts.cohorts(filter, position);
  }

  /// What the ledger has not said yes to, by GL day.
  public List<Unposted> unposted(LedgerFilter filter, long position) {
    return batches.unposted(filter, position);
  }

  /// What a batch would hold that is prepared through this position.
  public BatchContent nextBatch(
      String channel, String account, LocalDate glDay, String currency, long position) {
    return batches.next(channel, account, glDay, currency, position);
  }

  /// Batches for the ledger, the newest first.
  ///
  /// @param state {@code PREPARED}, {@code POSTED} or {@code REJECTED}; null for any
  public List<LedgerBatch> batches(LedgerFilter filter, @Nullable String state, int limit) {
    return batches.batches(filter, state, limit);
  }

  /// One batch for the ledger.
  public Optional<LedgerBatch> batch(String batchId) {
    return batches.batch(batchId);
  }

  /// SHA-256 over the entries of a ledger day, without positions and ids of events: the same facts
  /// give the same hash, however they came.
  public String journalHash(String channel, String account, LocalDate glDay, long position) {
    return batches.hash(channel, account, glDay, position);
  }

  /// What is owed to or by buyers, per account and currency.
  public List<ContractBalance> contractBalances(LedgerFilter filter, long position) {
    return ledger.contract(filter, position);
  }

  /// What is owed to or by the buyer of one order: nothing when every line is where it ends (I5).
  public List<SignedMoney> contractBalance(String orderId, long position) {
    return jdbc.sql(
            """
            select e.currency, sum(leg.minor) as minor
              from journal_entry e
             cross join lateral unnest(e.ledger_accounts, e.minors) as leg(ledger_account, minor)
             where e.order_ref = :order_id and e.position <= :position
               and starts_with(leg.ledger_account, :prefix)
             group by e.currency
             order by e.currency
            """)
        .param("order_id", orderId)
        .param("position", position)
        .param("prefix", Accounts.CONTRACT_BALANCE)
        .query((row, _) -> SignedMoney.ofMinor(row.getLong("minor"), row.getString("currency")))
        .list();
  }

  /// The customer's names of our accounts, by how ours begin.
  public Map<String, String> chart() {
    var chart = new TreeMap<String, String>();
    jdbc.sql("select prefix, customer_account from journal_chart order by prefix")
        .query(
            row -> {
              chart.put(row.getString("prefix"), row.getString("customer_account"));
            });
    return chart;
  }
}
