package io.throughline.finance;

import io.throughline.projection.journal.Cohort;
import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerFilter;
import io.throughline.projection.reconciliation.ReconciliationRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The proofs of the books that a close asks for. Rule: MONEY section 2, I3, I4 and I8.
@Component
final class BookProofs {

  private final Journal journal;
  private final RecordedRails rails;

  BookProofs(Journal journal, RecordedRails rails) {
    this.journal = journal;
    this.rails = rails;
  }

  /// Which proofs do not hold for a day; none when the books are in order.
  List<String> broken(
      String channel,
      String account,
      LocalDate day,
      long position,
      List<ReconciliationRow> rows,
      List<Cohort> cohorts) {
    var broken = new ArrayList<String>();
    if (!booked(cohorts, day).equals(moved(rows, day))) {
      broken.add("I3");
    }
    if (rows.stream().anyMatch(row -> row.proof() != 0)) {
      broken.add("I4");
    }
    if (!journal.outOfBalance(LedgerFilter.of(null, null, channel, account), position).isEmpty()) {
      broken.add("I8");
    }
    return broken;
  }

  /// What the journal booked on the clearing accounts, by rail, currency and kind of movement. A
  /// rail that settles itself has no clearing account.
  private Map<String, Long> booked(List<Cohort> cohorts, LocalDate day) {
    var sums = new HashMap<String, Long>();
    for (var cohort : cohorts) {
      add(sums, day, cohort.rail(), cohort.currency(), cohort.movement(), cohort.bookedMinor());
    }
    sums.values().removeIf(minor -> minor == 0);
    return sums;
  }

  private Map<String, Long> moved(List<ReconciliationRow> rows, LocalDate day) {
    var sums = new HashMap<String, Long>();
    for (var row : rows) {
      var rail = row.key().rail();
      var currency = row.key().currency();
      add(sums, day, rail, currency, "CAPTURE", row.captured());
      add(sums, day, rail, currency, "REFUND", row.refunded());
      add(sums, day, rail, currency, "CHARGEBACK", row.chargebacks());
      add(sums, day, rail, currency, "CB_REVERSAL", row.cbReversals());
    }
    sums.values().removeIf(minor -> minor == 0);
    return sums;
  }

  private void add(
      Map<String, Long> sums,
      LocalDate day,
      String rail,
      String currency,
      String kind,
      long minor) {
    if (minor != 0 && !rails.of(rail, day).selfSettling()) {
      sums.merge(rail + "|" + currency + "|" + kind, minor, Math::addExact);
    }
  }
}
