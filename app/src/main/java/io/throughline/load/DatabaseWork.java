package io.throughline.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What the database had done at some moment, to be compared with a later one.
///
/// @param nextTransactionId every transaction that writes takes one; those that only read take none
/// @param transactions all of this database, reading ones too; PostgreSQL reports them late, up to
///   a second
/// @param walPosition bytes written ahead
record DatabaseWork(long nextTransactionId, long transactions, long walPosition) {

  static DatabaseWork now(DatabaseAccess access) {
    try (var connection = access.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next_id,
                       xact_commit as transactions,
                       pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as wal
                  from pg_stat_database
                 where datname = current_database()
                """)) {
      row.next();
      return new DatabaseWork(
          row.getLong("next_id"), row.getLong("transactions"), row.getLong("wal"));
    } catch (SQLException failure) {
      throw new LoadFailed("the instance's database", failure);
    }
  }

  /// What was done from then to now.
  DatabaseWork since(DatabaseWork then) {
    return new DatabaseWork(
        nextTransactionId - then.nextTransactionId,
        transactions - then.transactions,
        walPosition - then.walPosition);
  }

  /// Transactions that wrote and waited for the disk, rather too few than too many, so that the
  /// floor is rather too high than too low.
  ///
  /// Of the ids taken, those wait for no disk: the bells that tell other nodes of new events, at
  /// most one for each transaction that appends, and of these there are two for each transaction of
  /// the inbox; and the commits of the two read models, each at least as often as the order list
  /// was written. Never fewer than the inbox has left traces of.
  long writingTransactions(Connection connection, List<String> orderIds) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            with o (ids) as (select ?::text[]),
            e as (select count(distinct xmin::text) as appends
                    from public.domain_event, o
                   where stream_id = any (o.ids)),
            d as (select count(distinct settled_at) as settlements
                    from public.delivery, o
                   where order_id = any (o.ids)),
            t as (select count(distinct xmin::text) as updates
                    from public.order_timeline, o
                   where order_id = any (o.ids))
            select greatest(1,
                            d.settlements,
                            ? - 2 * t.updates - least(e.appends, 2 * d.settlements)) as commits
              from e, d, t
            """)) {
      statement.setArray(1, connection.createArrayOf("text", orderIds.toArray()));
      statement.setLong(2, nextTransactionId);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong("commits");
      }
    }
  }
}
