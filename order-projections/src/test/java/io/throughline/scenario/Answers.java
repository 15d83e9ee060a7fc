package io.throughline.scenario;

import io.throughline.projection.journal.AccountBalance;
import io.throughline.projection.journal.BookedEntry;
import io.throughline.projection.journal.Cohort;
import io.throughline.projection.journal.EntryFilter;
import io.throughline.projection.journal.EntryKey;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerFilter;
import io.throughline.projection.reconciliation.OpenItem;
import io.throughline.projection.reconciliation.PayoutItem;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.ReconciliationRow;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.RowKey;
import io.throughline.projection.reconciliation.VarianceFilter;
import io.throughline.projection.reconciliation.VarianceItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the read models about one telling.
final class Answers {

  private final Reconciliation reconciliation;
  private final Journal journal;
  private final Map<Long, String> factOfPosition;

  /// @param factOfPosition the id of the fact that led to the event at a position
  Answers(Reconciliation reconciliation, Journal journal, Map<Long, String> factOfPosition) {
    this.reconciliation = reconciliation;
    this.journal = journal;
    this.factOfPosition = factOfPosition;
  }

  Answer of(Scenario scenario, Names names) {
    var rows = new RowFilter(null, null, null, names.account(), null, null, null);
    var ledger = new LedgerFilter(null, null, null, names.account(), null, null, null);
    var today = scenario.asOf();
    var answer = new LinkedHashMap<String, List<String>>();
    answer.put("recon", rows(rows, ledger, today));
    answer.put("open items", openItems(rows, today));
    answer.put("variances", variances(rows));
    answer.put("payouts", payouts(rows));
    answer.put("journal", journal(names));
    answer.put("balances", balances(ledger));
    return new Answer(answer);
  }

  private List<String> rows(RowFilter filter, LedgerFilter ledger, LocalDate today) {
    var cohorts =
        journal.cohorts(ledger).stream()
            .collect(
                Collectors.groupingBy(
                    one ->
                        new RowKey(
                            one.originDay(),
                            one.channel(),
                            one.account(),
                            one.rail(),
                            one.currency())));
    return reconciliation.rows(filter, today).stream()
        .map(row -> row(row, cohorts.getOrDefault(row.key(), List.of())))
        .sorted()
        .toList();
  }

  private static String row(ReconciliationRow row, List<Cohort> cohorts) {
    long booked = cohorts.stream().mapToLong(Cohort::bookedMinor).sum();
    long posted = cohorts.stream().mapToLong(Cohort::postedMinor).sum();
    long unposted = row.netExpected() - posted;
    return Words.row(
        row.key().channel(),
        Names.plain(row.key().rail()),
        row.key().businessDay().toString(),
        row.key().currency(),
        new long[] {
          row.captured(),
          row.refunded(),
          row.chargebacks(),
          row.cbReversals(),
          row.netExpected(),
          row.settled(),
          row.openNotDue(),
          row.openOverdue(),
          row.variance(),
          row.classified(),
          posted,
          unposted,
          row.proof() + booked - row.netExpected()
        },
        row.state(unposted).name());
  }

  private List<String> openItems(RowFilter filter, LocalDate today) {
    var all = new ArrayList<String>();
    var page = reconciliation.openItems(filter, null, today, null, Reconciliation.MAX_PAGE);
    page.forEach(item -> all.add(item(item)));
    return all.stream().sorted().toList();
  }

  private static String item(OpenItem item) {
    return String.join(
        " ",
        item.row().channel(),
        Names.plain(item.row().rail()),
        item.row().businessDay().toString(),
        plain(item.orderNumber()),
        item.kind().name(),
        reference(item.reference()),
        item.row().currency(),
        Long.toString(item.open()),
        "due",
        String.valueOf(item.due()),
        Integer.toString(item.lateDays()));
  }

  private List<String> variances(RowFilter filter) {
    return reconciliation
        .variances(VarianceFilter.of(filter), null, Reconciliation.MAX_PAGE)
        .stream()
        .map(Answers::variance)
        .sorted()
        .toList();
  }

  private static String variance(VarianceItem variance) {
    var number = variance.orderNumber();
    return String.join(
        " ",
        variance.varianceClass(),
        variance.row().channel(),
        Names.plain(variance.row().rail()),
        variance.row().businessDay().toString(),
        plain(number == null ? variance.orderRef() : number),
        reference(variance.reference()),
        variance.row().currency(),
        Long.toString(variance.amount()));
  }

  private List<String> payouts(RowFilter filter) {
    return reconciliation.payouts(filter, null, Reconciliation.MAX_PAGE).stream()
        .map(Answers::payout)
        .sorted()
        .toList();
  }

  private static String payout(PayoutItem payout) {
    return String.join(
        " ",
        payout.channel(),
        Names.plain(payout.rail()),
        Names.plain(payout.batch()),
        payout.businessDay().toString(),
        payout.currency(),
        "lines",
        Long.toString(payout.lines()),
        "payout",
        Long.toString(payout.payout()),
        "unexplained",
        Long.toString(payout.unexplained()),
        "others",
        payout.others().entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .sorted()
            .collect(Collectors.joining(",", "{", "}")));
  }

  private List<String> journal(Names names) {
    var filter =
        new EntryFilter(
            null,
            null,
            null,
            null,
            names.account(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    var all = new ArrayList<String>();
    EntryKey after = null;
    List<BookedEntry> page;
    do {
      page = journal.entries(filter, Long.MAX_VALUE, after, Journal.MAX_PAGE);
      page.forEach(entry -> all.add(entry(entry)));
      after = page.isEmpty() ? null : page.getLast().key();
    } while (page.size() == Journal.MAX_PAGE);
    return all.stream().sorted().toList();
  }

  private String entry(BookedEntry entry) {
    boolean ofStatement = entry.what().startsWith("Settled") || entry.what().equals("Payout");
    var fact = factOfPosition.getOrDefault(entry.position(), "-");
    return Words.entry(
        entry.originDay().toString(),
        entry.glDay().toString(),
        entry.what(),
        ofStatement ? Names.plain(entry.source()) : fact,
        entry.legs().stream()
            .map(leg -> Words.leg(Names.plain(leg.ledgerAccount()), leg.currency(), leg.minor()))
            .toList());
  }

  private List<String> balances(LedgerFilter ledger) {
    var sums = new TreeMap<String, Long>();
    for (AccountBalance balance : journal.trialBalance(ledger, Long.MAX_VALUE)) {
      sums.merge(
          Names.plain(balance.ledgerAccount()) + " " + balance.currency(),
          balance.minor(),
          Math::addExact);
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() != 0)
        .map(
            sum -> {
              var parts = sum.getKey().split(" ", -1);
              return Words.leg(parts[0], parts[1], sum.getValue());
            })
        .sorted()
        .toList();
  }

  private static String plain(@Nullable String name) {
    return name == null ? "-" : Names.plain(name);
  }

  private static String reference(@Nullable String name) {
    var plain = Names.plainReference(name);
    return plain == null ? "-" : plain;
  }
}
