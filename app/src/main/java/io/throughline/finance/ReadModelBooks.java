package io.throughline.finance;

import io.throughline.money.SignedMoney;
import io.throughline.projection.journal.Cohort;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerFilter;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.ReconciliationRow;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.VarianceFilter;
import io.throughline.projection.reconciliation.VarianceItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What reconciliation and journal say about a day.
@Component
final class ReadModelBooks implements DayEvidenceSource {

  private final Reconciliation reconciliation;
  private final Journal journal;
  private final BookProofs proofs;

  ReadModelBooks(Reconciliation reconciliation, Journal journal, BookProofs proofs) {
    this.reconciliation = reconciliation;
    this.journal = journal;
    this.proofs = proofs;
  }

  @Override
  public List<String> groups() {
    return List.of(Reconciliation.GROUP, Journal.GROUP);
  }

  @Override
  public DayFigures figures(String channel, String account, LocalDate day, long position) {
    var filter = RowFilter.of(channel, account, day, day);
    var rows = reconciliation.rowsAsOf(filter, day, position);
    var cohorts = journal.cohorts(LedgerFilter.of(day, day, channel, account));
    return new DayFigures(
        SignedMoney.sums(
            rows.stream()
                .map(row -> SignedMoney.ofMinor(row.netExpected(), row.key().currency()))
                .toList()),
        unexplained(filter, rows),
        SignedMoney.sums(cohorts.stream().map(ReadModelBooks::unposted).toList()),
        proofs.broken(channel, account, day, position, rows, cohorts),
        reconciliation.contentHash(channel, account, day, position),
        journal.journalHash(channel, account, day, position));
  }

  /// Row by row by what was known at the position; two differences of a row that cancel each other
  /// are still two.
  private List<SignedMoney> unexplained(RowFilter filter, List<ReconciliationRow> rows) {
    var unexplained = new ArrayList<SignedMoney>();
    for (var row : rows) {
      if (row.variance() != row.classified()) {
        unexplained.add(
            SignedMoney.ofMinor(row.variance() - row.classified(), row.key().currency()));
      }
    }
    if (unexplained.isEmpty() && rows.stream().anyMatch(row -> row.unexplained() > 0)) {
      reconciliation
          .variances(new VarianceFilter(filter, null, true, null), null, Reconciliation.MAX_PAGE)
          .stream()
          .map(ReadModelBooks::unexplained)
          .forEach(unexplained::add);
    }
    return unexplained;
  }

  private static SignedMoney unexplained(VarianceItem variance) {
    return SignedMoney.ofMinor(variance.unexplained(), variance.row().currency());
  }

  private static SignedMoney unposted(Cohort cohort) {
    return SignedMoney.ofMinor(cohort.bookedMinor() - cohort.postedMinor(), cohort.currency());
  }
}
