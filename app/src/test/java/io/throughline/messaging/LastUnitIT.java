package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventjson.EventJson;
import io.throughline.stock.event.StockEvent;
import io.throughline.stock.state.StockState;
import io.throughline.testing.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two programs on one database ask for the last unit of the same item at the same moment, a
/// thousand times.
class LastUnitIT {

  private static final int ROUNDS = 1_000;

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void the_last_unit_is_promised_once_and_the_other_order_is_told() throws IOException {
    var won = race(ROUNDS, () -> {});

    for (int number = 0; number < ROUNDS; number++) {
      var history = history(number);
      assertThat(history)
          .extracting(event -> event.getClass().getSimpleName())
          .containsExactly("StockReceived", "StockReserved", "StockReservationDeclined");
      assertThat(oversold(history)).isFalse();
    }
    System.out.printf("two programs got %s of %d last units%n", won, ROUNDS);
    assertThat(won.getFirst() + won.getLast()).isEqualTo(ROUNDS);
    assertThat(won).as("both won: it was a race").allMatch(units -> units > ROUNDS / 50);
  }

  /// That the test above can fail: nothing but the unique key of stream and sequence stands between
  /// the two.
  @Test
  void without_the_unique_key_the_same_race_promises_units_twice() throws IOException {
    int rounds = ROUNDS / 5;

    var won = race(rounds, this::dropTheKey);

    assertThat(won.getFirst() + won.getLast()).isGreaterThan(rounds);
    long twice = 0;
    for (int number = 0; number < rounds; number++) {
      twice += oversold(history(number)) ? 1 : 0;
    }
    System.out.printf("without the key %d of %d units were promised twice%n", twice, rounds);
    assertThat(twice).isPositive();
  }

  private void dropTheKey() {
    JdbcClient.create(database.ownerDataSource())
        .sql("alter table domain_event drop constraint domain_event_stream_sequence_key")
        .update();
  }

  /// How many units each of the two got.
  ///
  /// @param prepared what to do when both have started, which they would refuse without the key
  private List<Integer> race(int rounds, Runnable prepared) throws IOException {
    try (var one = Racer.start(database, "one");
        var other = Racer.start(database, "other")) {
      one.answer();
      other.answer();
      one.tell("fill " + rounds);
      one.answer();
      prepared.run();
      var start = "race %d %d".formatted(rounds, System.currentTimeMillis() + 500);
      one.tell(start);
      other.tell(start);
      return List.of(Integer.valueOf(one.answer()), Integer.valueOf(other.answer()));
    }
  }

  private List<StockEvent> history(int number) {
    return JdbcClient.create(database.appDataSource())
        .sql(
            """
            select event_type, revision, payload
              from domain_event
             where stream_id = :id
             order by position
            """)
        .param("id", RacingProgram.item(number).value())
        .query(
            (row, _) ->
                (StockEvent)
                    EventJson.eventSerializer()
                        .<byte[], Object>deserialize(
                            new SimpleSerializedObject<>(
                                row.getBytes("payload"),
                                byte[].class,
                                row.getString("event_type"),
                                row.getString("revision"))))
        .list();
  }

  /// Whether more was promised than lay there after any of the events.
  private static boolean oversold(List<StockEvent> history) {
    var state = StockState.none();
    boolean oversold = false;
    for (var event : history) {
      state = StockState.evolve(state, event);
      oversold |= state.nodes().values().stream().anyMatch(node -> node.reserved() > node.onHand());
    }
    return oversold;
  }
}
