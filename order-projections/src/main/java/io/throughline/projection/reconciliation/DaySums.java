package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.BusinessDays;
import io.throughline.projection.reconciliation.matching.Item;
import io.throughline.projection.reconciliation.matching.Variance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What items and variances add to the rows of their days, or take away.
final class DaySums {

  private final Map<RowKey, Figures> days = new HashMap<>();
  private final Map<OpenKey, Open> open = new HashMap<>();

  /// What is due on a day.
  record OpenKey(RowKey row, LocalDate due) {}

  /// The sums of a row.
  static final class Figures {
    long movements;
    long variances;
    long unexplained;
    long captured;
    long refunded;
    long chargebacks;
    long cbReversals;
    long settled;
    long variance;
    long classified;

    boolean isNothing() {
      return (movements | variances | unexplained | captured | refunded | chargebacks) == 0
          && (cbReversals | settled | variance | classified) == 0;
    }
  }

  /// What is open.
  static final class Open {
    long items;
    long minor;

    boolean isNothing() {
      return (items | minor) == 0;
    }
  }

  Map<RowKey, Figures> days() {
    return days;
  }

  Map<OpenKey, Open> open() {
    return open;
  }

  /// Adds an item.
  ///
  /// @param times 1 to add it, -1 to take it away
  void add(Item item, int times) {
    var movement = item.movement();
    var row =
        new RowKey(
            movement.businessDay(),
            movement.channel(),
            movement.account(),
            movement.rail(),
            movement.currency());
    var figures = days.computeIfAbsent(row, _ -> new Figures());
    long minor = times * movement.minor();
    figures.movements += times;
    figures.settled += times * item.settled();
    switch (movement.kind()) {
      case CAPTURE -> figures.captured += minor;
      case REFUND, REFUND_REVERSAL -> figures.refunded += minor;
      case CHARGEBACK -> figures.chargebacks += minor;
      case CB_REVERSAL -> figures.cbReversals += minor;
    }
    if (item.open() != 0) {
      var due = open.computeIfAbsent(new OpenKey(row, item.due()), _ -> new Open());
      due.items += times;
      due.minor += times * item.open();
    }
  }

  /// Adds a variance.
  void add(Variance variance, int times) {
    var row =
        new RowKey(
            variance.businessDay(),
            variance.channel(),
            variance.account(),
            variance.rail(),
            variance.currency());
    var figures = days.computeIfAbsent(row, _ -> new Figures());
    figures.variances += times;
    figures.unexplained += variance.isExplained() ? 0 : times;
    figures.variance += times * variance.minor();
    figures.classified += times * variance.classified();
  }

  /// The rows that these sums are, when nothing else is.
  List<ReconciliationRow> rows(LocalDate today) {
    return days.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), today))
        .sorted(
            Comparator.comparing(
                ReconciliationRow::key,
                Comparator.comparing(RowKey::businessDay)
                    .reversed()
                    .thenComparing(RowKey::channel)
                    .thenComparing(RowKey::account)
                    .thenComparing(RowKey::rail)
                    .thenComparing(RowKey::currency)))
        .toList();
  }

  private ReconciliationRow row(RowKey key, Figures sums, LocalDate today) {
    var late = BusinessDays.upTo(today);
    var notDue = new Open();
    var overdue = new Open();
    open.forEach(
        (open, sum) -> {
          if (open.row().equals(key)) {
            var side = open.due().isBefore(late) ? overdue : notDue;
            side.items += sum.items;
            side.minor += sum.minor;
          }
        });
    return new ReconciliationRow(
        key,
        sums.movements,
        sums.captured,
        sums.refunded,
        sums.chargebacks,
        sums.cbReversals,
        sums.settled,
        notDue.minor,
        overdue.minor,
        notDue.items + overdue.items,
        overdue.items,
        sums.variance,
        sums.classified,
        sums.unexplained);
  }
}
