package io.throughline.web.console;

import io.throughline.finance.Concerns;
import io.throughline.finance.MissingStatement;
import io.throughline.finance.OverdueMoney;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.ReconciliationRow;
import io.throughline.projection.reconciliation.RowFilter;
import io.throughline.security.Caller;
import io.throughline.web.console.Overview.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What waits for a person who looks after the money. Read for everybody who looks at the overview,
/// and not more often than it changes by the day.
@Component
class MoneyConcerns {

  private static final Duration KEPT = Duration.ofSeconds(15);
  private static final int DAYS = 366;

  private final Concerns concerns;
  private final Reconciliation reconciliation;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Known last;

  MoneyConcerns(Concerns concerns, Reconciliation reconciliation, Clock clock) {
    this.concerns = concerns;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /// Of all channels.
  private record Known(
      Instant at,
      List<MissingStatement> missing,
      List<OverdueMoney> overdue,
      List<ReconciliationRow> unexplained) {}

  /// Those of the channels that the caller may see; what there is none of is left out.
  List<Waiting> of(Caller caller) {
    var known = latest();
    var missing = known.missing().stream().filter(one -> caller.sees(one.channel())).count();
    var overdue =
        known.overdue().stream()
            .filter(one -> caller.sees(one.channel()))
            .mapToLong(OverdueMoney::items)
            .sum();
    var unexplained =
        known.unexplained().stream()
            .filter(row -> caller.sees(row.key().channel()))
            .mapToLong(ReconciliationRow::unexplained)
            .sum();
    return Stream.of(
            new Waiting("Missing statements", missing, "/console/money/settlements"),
            new Waiting("Overdue items", overdue, "/console/money/open-items?due=late"),
            new Waiting(
                "Unexplained variances", unexplained, "/console/money/variances?explained=no"))
        .filter(one -> one.count() > 0)
        .toList();
  }

  private Known latest() {
    reading.lock();
    try {
      var now = clock.instant();
      var known = last;
      if (known == null || known.at().plus(KEPT).isBefore(now)) {
        known = new Known(now, concerns.missing(null), concerns.overdue(null), unexplained(now));
        last = known;
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  private List<ReconciliationRow> unexplained(Instant now) {
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    var year =
        new RowFilter(today.minusDays(DAYS), today.plusDays(1), null, null, null, null, null);
    return reconciliation.rows(year, today).stream().filter(row -> row.unexplained() > 0).toList();
  }
}
