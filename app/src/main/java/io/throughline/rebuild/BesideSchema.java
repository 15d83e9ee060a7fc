package io.throughline.rebuild;

import io.throughline.projection.ReadModel;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The schema in which a read model grows beside the one that is read.
@Component
class BesideSchema {

  private final JdbcTemplate jdbc;

  BesideSchema(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Makes empty copies of the read model's tables, in the place of older ones.
  void begin(ReadModel model) {
    call("select read_model_begin_beside(?)", model);
  }

  /// Puts the copies in the place of the tables, in the transaction of the caller.
  void switchOver(ReadModel model) {
    call("select read_model_switch(?)", model);
  }

  /// Drops the copies, if there are any.
  void drop(ReadModel model) {
    call("select read_model_drop_beside(?)", model);
  }

  private void call(String sql, ReadModel model) {
    jdbc.execute(
        sql,
        (java.sql.PreparedStatement statement) -> {
          var names = model.tables().stream().map(ReadModel.Table::name).toArray();
          statement.setArray(1, statement.getConnection().createArrayOf("text", names));
          return statement.execute();
        });
  }

  /// Until the end of the caller's transaction, tables of this name are the copies.
  void use() {
    jdbc.queryForList("select set_config('search_path', 'beside, public', true)");
  }

  /// Keeps everybody else from the read model's tables until the end of the caller's transaction.
  void lock(ReadModel model) {
    jdbc.execute("lock table " + names(model) + " in access exclusive mode");
  }

  /// Keeps the tables from being replaced until the end of the caller's transaction. It must come
  /// before anything that makes the snapshot: one from before a switch would not see the new rows.
  void pin(ReadModel model) {
    jdbc.execute("lock table " + names(model) + " in access share mode");
  }

  /// Names come from the constants of ReadModel, never from a caller.
  private static String names(ReadModel model) {
    return model.tables().stream()
        .map(table -> "public." + table.name())
        .collect(Collectors.joining(", "));
  }
}
