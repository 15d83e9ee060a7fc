package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.MovementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the read model {@code reconciliation}. Who asks says what today is, in the account's zone:
/// an item is late when a business day has passed since it was due.
///
/// Pages go on after the {@code key} of their last entry; null is the first page.
@Component
public class Reconciliation {

  /// Its processing group.
  public static final String GROUP = "reconciliation";

  /// The most entries on one page.
  public static final int MAX_PAGE = 200;

  private final RowQueries rows;
  private final ItemQueries items;
  private final OpenSumQueries openSums;
  private final VarianceQueries variances;
  private final StatementQueries statements;
  private final DayQueries days;
  private final FeedQueries feeds;
  private final CostQueries costs;
  private final PastReconciliation past;

  Reconciliation(DataSource dataSource) {
    var jdbc = JdbcClient.create(dataSource);
    this.rows = new RowQueries(jdbc);
    this.items = new ItemQueries(jdbc);
    this.openSums = new OpenSumQueries(jdbc);
    this.variances = new VarianceQueries(jdbc);
    this.statements = new StatementQueries(jdbc);
    this.days = new DayQueries(jdbc);
    this.feeds = new FeedQueries(jdbc);
    this.costs = new CostQueries(jdbc);
    this.past = new PastReconciliation(dataSource);
  }

  /// The rows as they are now, newest day first.
  public List<ReconciliationRow> rows(RowFilter filter, LocalDate today) {
    return rows.rows(filter, today);
  }

  /// The rows by what was known at a position, worked out anew from the facts up to there. Takes as
  /// long as the days have movements: meant for days, not for years.
  public List<ReconciliationRow> rowsAsOf(RowFilter filter, LocalDate today, long position) {
    return past.rows(filter, today, position);
  }

  /// SHA-256 over the business content of an account's day by what was known at a position:
  /// movements, how far they are settled, variances and payouts; no event ids and no positions. The
  /// same facts give the same hash, in whatever order they came.
  public String contentHash(String channel, String account, LocalDate day, long position) {
    return past.contentHash(channel, account, day, position);
  }

  /// What is not settled, what is due first first.
  ///
  /// @param aging only what is so late
  public List<OpenItem> openItems(
      RowFilter filter, @Nullable Aging aging, LocalDate today, @Nullable String after, int limit) {
    return items.open(filter, aging, today, after, limit);
  }

  /// What is open, by currency and the day on which it is due.
  public List<OpenSum> openSums(RowFilter filter) {
    return openSums.sums(filter);
  }

  /// The movements behind a figure, settled or not, in the order in which they were recorded.
  public List<OpenItem> movements(
      RowFilter filter,
      @Nullable MovementKind kind,
      LocalDate today,
      @Nullable String after,
      int limit) {
    return items.behind(filter, kind, today, after, limit);
  }

  /// Differences, oldest day first.
  public List<VarianceItem> variances(VarianceFilter filter, @Nullable String after, int limit) {
    return variances.variances(filter, after, limit);
  }

  /// The difference of this id; none when it is gone.
  public Optional<VarianceItem> variance(String varianceId) {
    return variances.variance(varianceId);
  }

  /// Statements by their last accepted revision, newest day first.
  public List<PayoutItem> payouts(RowFilter filter, @Nullable String after, int limit) {
    return statements.payouts(filter, after, limit);
  }

  /// The lines of a statement that count.
  public List<LineItem> linesOf(String settlementId, @Nullable String after, int limit) {
    return statements.lines(settlementId, after, limit);
  }

  /// What statements say of an order, fees too; also of a text that no order answers to.
  public List<LineItem> linesOfOrder(String orderRef, @Nullable String after, int limit) {
    return statements.ofOrder(orderRef, after, limit);
  }

  /// The lines that settle the movements of a row or stand on it as a difference.
  public List<LineItem> linesBehind(RowKey row, @Nullable String after, int limit) {
    return statements.behind(row, after, limit);
  }

  /// Which days are closed, newest first: every day of the filter that has figures or was closed.
  /// Rail and currency do not matter: a day is closed for all of them.
  public List<DayState> dayStates(RowFilter filter) {
    return days.states(filter);
  }

  /// What came after its day was closed, in the order in which it was recorded.
  public List<LateItem> lateItems(RowFilter filter, @Nullable String after, int limit) {
    return days.late(filter, after, limit);
  }

  /// Every rail of every account that has money or statements, with its statements of a day and
  /// later.
  public List<RailFeed> feeds(LocalDate from) {
    return feeds.feeds(from);
  }

  /// What is past due, by account, rail and currency.
  public List<OverdueRow> overdue(LocalDate today) {
    return feeds.overdue(today);
  }

  /// What rails and marketplaces kept, by SKU, oldest day first; days are those of the statements.
  ///
  /// @param sku only of this SKU; null for all
  public List<CostToServe> costs(
      RowFilter filter, @Nullable String sku, @Nullable String after, int limit) {
    return costs.costs(filter, sku, after, limit);
  }
}
