package io.throughline.web.money;

import io.throughline.projection.journal.Cohort;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.ReconciliationRow;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.projection.reconciliation.RowKey;
import io.throughline.projection.reconciliation.RowState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rows that say whether captured, settled and posted agree: reconciliation and journal are two
/// read models, and here they meet. A row that only one of them knows is a row too.
///
/// One of the two may have read further than the other: then {@code proof} is not zero until the
/// other has. Who must not see that asks as of a position.
@Component
public class MoneyRows {

  /// The read models that these rows are made of.
  static final String[] GROUPS = {Reconciliation.GROUP, Journal.GROUP};

  /// The order in which rows are listed.
  static final Comparator<RowKey> NEWEST_FIRST =
      Comparator.comparing(RowKey::businessDay)
          .reversed()
          .thenComparing(RowKey::channel)
          .thenComparing(RowKey::account)
          .thenComparing(RowKey::rail)
          .thenComparing(RowKey::currency);

  private final Reconciliation reconciliation;
  private final Journal journal;

  MoneyRows(Reconciliation reconciliation, Journal journal) {
    this.reconciliation = reconciliation;
    this.journal = journal;
  }

  /// The rows as they are now, newest day first.
  ///
  /// @param state only rows of this state; null for all
  /// @param today by which day something is overdue
  public List<MoneyRow> rows(RowFilter filter, @Nullable RowState state, LocalDate today) {
    return joined(
        reconciliation.rows(filter, today), journal.cohorts(DaysQuery.ledger(filter)), state);
  }

  /// The rows by what was known at a position of the log.
  ///
  /// @param state only rows of this state; null for all
  /// @param today by which day something is overdue
  public List<MoneyRow> rowsAsOf(
      RowFilter filter, @Nullable RowState state, LocalDate today, long position) {
    return joined(
        reconciliation.rowsAsOf(filter, today, position),
        journal.cohorts(DaysQuery.ledger(filter), position),
        state);
  }

  private static List<MoneyRow> joined(
      List<ReconciliationRow> figures, List<Cohort> cohorts, @Nullable RowState state) {
    var booked = booked(cohorts);
    var rows = new ArrayList<MoneyRow>();
    for (var row : figures) {
      var inJournal = booked.remove(row.key());
      rows.add((inJournal == null ? BookedMoney.NONE : inJournal).with(row));
    }
    booked.forEach((key, inJournal) -> rows.add(inJournal.with(nothing(key))));
    return rows.stream()
        .filter(row -> state == null || row.state() == state)
        .sorted(Comparator.comparing(MoneyRow::key, NEWEST_FIRST))
        .toList();
  }

  private static Map<RowKey, BookedMoney> booked(List<Cohort> cohorts) {
    var booked = new HashMap<RowKey, BookedMoney>();
    for (var cohort : cohorts) {
      var key =
          new RowKey(
              cohort.originDay(),
              cohort.channel(),
              cohort.account(),
              cohort.rail(),
              cohort.currency());
      booked.merge(key, BookedMoney.of(cohort), BookedMoney::plus);
    }
    return booked;
  }

  /// Money that only the journal knows.
  private static ReconciliationRow nothing(RowKey key) {
    return new ReconciliationRow(key, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
