package io.throughline.rebuild;

import io.throughline.policy.Reactions;
import io.throughline.projection.ReadModel;
import io.throughline.projection.orders.Orders;
import io.throughline.rebuild.Build.Purpose;
import io.throughline.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Events per second of a rebuild in place and of one beside, over the same events, in turns. Not
/// part of the build: {@code -Dtest=RebuildRateBenchmark}.
class RebuildRateBenchmark {

  private static final int ORDERS = Integer.getInteger("throughline.orders", 20_000);
  private static final int TURNS = 3;

  @Test
  void in_place_and_beside_in_turns(@TempDir Path home) throws Exception {
    try (var database = TestDatabase.create();
        var node = new Node(database, home)) {
      node.processor(Reactions.PROCESSOR).shutDown();
      long events = write(JdbcClient.create(database.ownerDataSource()));
      var positions = node.bean(Positions.class);
      Node.await(
          () ->
              ReadModel.ALL.stream()
                  .allMatch(one -> positions.of(one.group()).position() == positions.head()));
      var rebuilds = node.bean(Rebuilds.class);
      for (int turn = 1; turn <= TURNS; turn++) {
        double inPlace = rate(node, events, () -> rebuilds.startInPlace(Orders.GROUP));
        double beside = rate(node, events, () -> rebuilds.start(Orders.GROUP, Purpose.REBUILD));
        System.out.printf(
            "turn %d of %d, %,d events: in place %,.0f/s, beside %,.0f/s%n",
            turn, TURNS, events, inPlace, beside);
      }
    }
  }

  private static double rate(Node node, long events, Runnable start) {
    var rebuilds = node.bean(Rebuilds.class);
    long began = System.nanoTime();
    start.run();
    Node.await(() -> !rebuilds.progress(Orders.GROUP).rebuilding());
    return events * 1e9 / (System.nanoTime() - began);
  }

  /// Three events for each order.
  private static long write(JdbcClient owner) throws Exception {
    var received =
        Files.readString(Path.of("../docs/reference/events/samples/OrderReceived.v1.json"));
    owner
        .sql(
            """
            insert into domain_event
                   (stream_id, sequence, stream_type, event_id, event_type, revision, recorded_at,
                    payload, metadata)
            select 'order-' || md5(n::text)::uuid, s, 'Order', gen_random_uuid(),
                   case s when 0 then 'OrderReceived' else 'OrderValidated' end, '1', now(),
                   convert_to(
                     case s when 0 then
                       regexp_replace(:received, 'order-[0-9a-f-]{36}', 'order-' || md5(n::text)::uuid)
                     else '{"orderId": "order-' || md5(n::text)::uuid
                       || '", "policyVersion": "v3", "at": "2026-11-20T09:00:00Z"}' end, 'UTF8'),
                   convert_to('{}', 'UTF8')
              from generate_series(1, :orders) as n, generate_series(0, 2) as s
             order by n, s
            """)
        .param("received", received)
        .param("orders", ORDERS)
        .update();
    return 3L * ORDERS;
  }
}
