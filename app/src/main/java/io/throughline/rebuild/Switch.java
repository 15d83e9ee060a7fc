package io.throughline.rebuild;

import io.throughline.eventjson.EventJson;
import io.throughline.projection.ReadModel;
import io.throughline.rebuild.Build.State;
import java.util.function.LongUnaryOperator;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts a copy in the place of the read model: rows, token and dead letters in one transaction.
///
/// A node that was writing the old tables loses its claim with it: its batch stores its token in
/// the transaction of its rows, the token is no longer its own, and so the batch is rolled back.
@Component
class Switch {

  /// So long readers may queue behind us while we wait for one of them.
  private static final String LOCK_TIMEOUT = "2s";

  private final JdbcClient jdbc;
  private final BesideSchema schema;
  private final Builds builds;
  private final Positions positions;

  Switch(JdbcClient jdbc, BesideSchema schema, Builds builds, Positions positions) {
    this.jdbc = jdbc;
    this.positions = positions;
    this.schema = schema;
    this.builds = builds;
  }

  /// Does it, in the transaction of the caller.
  ///
  /// @param catchUp brings the copy at least to a position and says where it is then
  void run(ReadModel model, LongUnaryOperator catchUp) {
    jdbc.sql("select set_config('lock_timeout', :timeout, true)")
        .param("timeout", LOCK_TIMEOUT)
        .query(String.class)
        .single();
    schema.lock(model); // tables before the token: in the order in which a batch takes them
    long live = takeToken(model.group());
    long position = catchUp.applyAsLong(live);
    jdbc.sql("delete from dead_letter where processing_group = :group")
        .param("group", model.group())
        .update();
    schema.switchOver(model);
    setToken(model.group(), position);
    builds.end(model.group(), State.SWITCHED, null);
  }

  /// Takes the claims from whoever has them.
  private long takeToken(String group) {
    jdbc.sql("update processor_token set owner = null where processor_name = :group")
        .param("group", group)
        .update();
    return positions.of(group).position();
  }

  private void setToken(String group, long position) {
    var token =
        EventJson.generalSerializer()
            .serialize(new GlobalSequenceTrackingToken(position), byte[].class);
    jdbc.sql(
            """
            update processor_token
               set token = :token, token_type = :type
             where processor_name = :group
            """)
        .param("token", token.getData())
        .param("type", token.getType().getName())
        .param("group", group)
        .update();
  }
}
