package io.throughline.web.command;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets callers who write to the same orders go one after the other. Without it, two who take many
/// orders in different sequence would wait for each other, and the database would end one of them
/// again and again.
///
/// Orders share a fixed number of turns: a thousand orders do not take a thousand locks.
@Component
class Turns {

  private static final int SPACE = 0x7475726e; // apart from the claims of idempotency keys
  private static final int TURNS = 64;

  private final JdbcClient jdbc;

  Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits for the turn of these streams, and keeps it until the transaction ends.
  ///
  /// @throws org.springframework.dao.CannotAcquireLockException when it does not come in time
  void take(List<String> streamIds) {
    var turns =
        streamIds.stream()
            .map(streamId -> Math.floorMod(streamId.hashCode(), TURNS))
            .distinct()
            .sorted()
            .toList();
    for (int turn : turns) { // always in this sequence
      jdbc.sql("select 1 from (select pg_advisory_xact_lock(:space, :turn)) as taken")
          .param("space", SPACE)
          .param("turn", turn)
          .query(Integer.class)
          .single();
    }
  }
}
