package io.throughline.finance;

import io.throughline.money.SignedMoney;
import io.throughline.projection.reconciliation.Reconciliation;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The reconciliation's read model knows which statements came.
@Component
final class ReadModelFeeds implements StatementFeeds {

  /// Gaps before that were seen, and closed or given up.
  private static final Period LOOKS_BACK = Period.ofMonths(3);

  private final Reconciliation reconciliation;

  ReadModelFeeds(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @Override
  public List<Feed> feeds(LocalDate around) {
    var from = around.minus(LOOKS_BACK);
    return reconciliation.feeds(from).stream()
        .map(
            feed ->
                new Feed(
                    feed.rail(),
                    feed.channel(),
                    feed.account(),
                    since(feed.since(), from),
                    feed.statements()))
        .toList();
  }

  private static @Nullable LocalDate since(@Nullable LocalDate since, LocalDate from) {
    return since == null || since.isAfter(from) ? since : from;
  }

  @Override
  public List<OverdueMoney> overdue(LocalDate today) {
    return reconciliation.overdue(today).stream()
        .map(
            late ->
                new OverdueMoney(
                    late.channel(),
                    late.account(),
                    late.rail(),
                    late.items(),
                    SignedMoney.ofMinor(late.open(), late.currency())))
        .toList();
  }
}
