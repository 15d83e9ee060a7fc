package io.throughline.web.console;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Views of the list of orders that people keep. A view is a filter, never its orders: whoever
/// opens somebody else's sees the orders that he may see.
@Component
class SavedViews {

  /// The most that one person keeps.
  static final int MOST = 50;

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A view.
  ///
  /// @param query the filter as an address has it, with its ?; empty for all orders
  /// @param own whether whoever asks saved it
  record View(String viewId, String name, String query, boolean shared, boolean own) {

    /// The list that it stands for.
    public String href() {
      return "/console/orders" + query;
    }
  }

  /// His own, and those that others share, by name.
  List<View> of(String owner) {
    return jdbc.sql(
            """
            select view_id, name, query, shared, owner = :owner as own
              from saved_view
             where owner = :owner
                or shared
             order by owner <> :owner, name, view_id
             limit 200
            """)
        .param("owner", owner)
        .query(
            (row, _) ->
                new View(
                    row.getString("view_id"),
                    row.getString("name"),
                    row.getString("query"),
                    row.getBoolean("shared"),
                    row.getBoolean("own")))
        .list();
  }

  /// Keeps a view; one of the same name is replaced.
  ///
  /// @return whether there was room for it
  boolean save(String owner, String name, String query, boolean shared) {
    return jdbc.sql(
                """
                insert into saved_view (view_id, owner, name, query, shared, created_at)
                select :viewId, :owner, :name, :query, :shared, :at
                 where (select count(*) from saved_view where owner = :owner and name <> :name)
                       < :most
                    on conflict (owner, name) do update
                   set query = excluded.query, shared = excluded.shared
                """)
            .param("viewId", UUID.randomUUID())
            .param("owner", owner)
            .param("name", name)
            .param("query", query)
            .param("shared", shared)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("most", MOST)
            .update()
        == 1;
  }

  /// Deletes one of his own.
  ///
  /// @return whether it was there
  boolean delete(String owner, UUID viewId) {
    return jdbc.sql("delete from saved_view where view_id = :viewId and owner = :owner")
            .param("viewId", viewId)
            .param("owner", owner)
            .update()
        == 1;
  }
}
