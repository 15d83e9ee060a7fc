package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.Item;
import io.throughline.projection.reconciliation.matching.Variance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Days by what was known at a position: worked out anew, by the same function, from the facts up
/// to there. Nothing of it is stored.
final class PastReconciliation {

  private static final int GROUPS_AT_ONCE = 1_000;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  PastReconciliation(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.client = JdbcClient.create(jdbc);
  }

  /// What becomes of a group.
  private interface Sink {
    void take(Draft draft, List<Item> items, List<Variance> variances);
  }

  List<ReconciliationRow> rows(RowFilter filter, LocalDate today, long position) {
    var sums = new DaySums();
    each(
        filter,
        position,
        (draft, items, variances) -> {
          items.forEach(item -> sums.add(item, 1));
          variances.forEach(variance -> sums.add(variance, 1));
        });
    return sums.rows(today);
  }

  String contentHash(String channel, String account, LocalDate day, long position) {
    var content = new DayContent();
    var filter = RowFilter.of(channel, account, day, day);
    each(
        filter,
        position,
        (draft, items, variances) -> {
          items.forEach(item -> content.add(draft.key, item));
          variances.forEach(variance -> content.add(draft.key, variance));
        });
    payouts(filter, position).forEach(content::add);
    return content.sha256();
  }

  private List<String> payouts(RowFilter filter, long position) {
    return client
        .sql(
            """
            select 'payout|' || rail || '|' || batch || '|' || revision || '|' || currency || '|'
                   || payout_minor || '|' || lines || '|' || sums::text as content
              from recon_payout
             where channel = :channel and account = :account and business_day = :day
               and position <= :position
            """)
        .param("channel", Objects.requireNonNull(filter.channel()))
        .param("account", Objects.requireNonNull(filter.account()))
        .param("day", Objects.requireNonNull(filter.first()))
        .param("position", position)
        .query((row, _) -> row.getString("content"))
        .list();
  }

  private void each(RowFilter filter, long position, Sink sink) {
    for (var account : accounts(filter)) {
      ConnectionCallback<Boolean> read =
          connection -> {
            ofAccount(connection, account, filter, position, sink);
            return true;
          };
      jdbc.execute(read);
    }
  }

  private record Account(String channel, String account) {}

  private List<Account> accounts(RowFilter filter) {
    var conditions =
        Conditions.of(
            new RowFilter(
                null, null, filter.channel(), filter.account(), null, null, filter.visible()),
            "a");
    return client
        .sql(
            """
            select a.channel, a.account
              from (select channel, account from recon_day
                     union
                    select channel, account from recon_batch) a
             where %s
             order by a.channel, a.account
            """
                .formatted(conditions.text()))
        .params(conditions.parameters())
        .query((row, _) -> new Account(row.getString(1), row.getString(2)))
        .list();
  }

  private static void ofAccount(
      Connection connection, Account account, RowFilter filter, long position, Sink sink)
      throws SQLException {
    var calendar = RailCalendar.read(connection, position);
    var day = days(account, filter, position);
    var groups = new LinkedHashSet<GroupKey>();
    for (var statement : PastFacts.GROUPS_OF_DAYS) {
      groups.addAll(statement.query(connection, day, PastReconciliation::group));
    }
    var all = List.copyOf(groups);
    for (int from = 0; from < all.size(); from += GROUPS_AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + GROUPS_AT_ONCE));
      for (var draft : read(connection, calendar, some, position)) {
        give(draft, account, filter, sink);
      }
    }
  }

  private static List<@Nullable Object[]> days(Account account, RowFilter filter, long position) {
    var first = filter.first();
    var last = filter.last();
    return List.<@Nullable Object[]>of(
        new @Nullable Object[] {
          account.channel,
          account.account,
          first == null ? "-infinity" : first.toString(),
          last == null ? "infinity" : last.toString(),
          position
        });
  }

  private static GroupKey group(ResultSet row) throws SQLException {
    return new GroupKey(row.getString("rail_key"), row.getString("group_ref"));
  }

  private static List<Draft> read(
      Connection connection, RailCalendar calendar, List<GroupKey> groups, long position)
      throws SQLException {
    Map<GroupKey, Draft> drafts = new HashMap<>();
    groups.forEach(group -> drafts.put(group, new Draft(group)));
    var keys = keys(groups, position);
    var reader = new FactReader(connection, calendar, drafts);
    reader.movements(PastFacts.MOVEMENTS, keys);
    reader.lines(PastFacts.LINES, keys);
    reader.classifications(PastFacts.CLASSIFICATIONS, keys);
    reader.dueMoves(PastFacts.DUE_MOVES, keys);
    reader.payouts(PastFacts.PAYOUTS, keys);
    return groups.stream().map(drafts::get).filter(Objects::nonNull).toList();
  }

  private static List<@Nullable Object[]> keys(List<GroupKey> groups, long position) {
    var keys = new ArrayList<@Nullable Object[]>();
    for (var group : groups) {
      keys.add(new @Nullable Object[] {group.rail(), group.ref(), position});
    }
    return keys;
  }

  /// Only what belongs to the days and the account that were asked about.
  private static void give(Draft draft, Account account, RowFilter filter, Sink sink) {
    var matched = draft.matched();
    sink.take(
        draft,
        matched.items().stream()
            .filter(
                item ->
                    belongs(
                        account,
                        filter,
                        new RowKey(
                            item.movement().businessDay(),
                            item.movement().channel(),
                            item.movement().account(),
                            item.movement().rail(),
                            item.movement().currency())))
            .toList(),
        matched.variances().stream()
            .filter(
                variance ->
                    belongs(
                        account,
                        filter,
                        new RowKey(
                            variance.businessDay(),
                            variance.channel(),
                            variance.account(),
                            variance.rail(),
                            variance.currency())))
            .toList());
  }

  private static boolean belongs(Account account, RowFilter filter, RowKey row) {
    var first = filter.first();
    var last = filter.last();
    return row.channel().equals(account.channel)
        && row.account().equals(account.account)
        && (first == null || !row.businessDay().isBefore(first))
        && (last == null || !row.businessDay().isAfter(last))
        && (filter.rail() == null || row.rail().equals(filter.rail()))
        && (filter.currency() == null || row.currency().equals(filter.currency()));
  }
}
