package io.throughline.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.cli.CommandLineProgram;
import io.throughline.order.command.OrderId;
import io.throughline.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class OrderReplayTest {

  private static final String ORDER = OrderId.of("shopify", "acme", "5001").value();
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void drop() {
    database.close();
  }

  @BeforeEach
  void an_order_that_was_held_paid_and_released() {
    event(0, "OrderReceived", received());
    event(
        1,
        "HoldPlaced",
        """
        {"orderId": "%s", "holdId": "h1", "kind": "manual", "reason": "FRAUD_REVIEW", "note": "",
         "blocks": ["ship"], "owner": "risk", "at": "2026-11-20T09:01:00Z"}
        """);
    event(
        2,
        "PaymentCaptured",
        """
        {"orderId": "%s", "captureId": "c1", "provider": "stripe",
         "amount": {"amount": "47.42", "currency": "USD"}, "businessDay": "2026-11-20",
         "occurredAt": "2026-11-20T09:02:00Z", "at": "2026-11-20T09:02:00Z"}
        """);
    event(
        3,
        "HoldReleased",
        """
        {"orderId": "%s", "holdId": "h1", "reason": "CHECKED", "note": "",
         "at": "2026-11-20T09:03:00Z"}
        """);
  }

  private static String received() {
    try {
      return Files.readString(Path.of("../docs/reference/events/samples/OrderReceived.v1.json"))
          .replaceAll("order-[0-9a-f-]{36}", "%s");
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /// One a minute, from nine o'clock.
  private void event(long sequence, String type, String payload) {
    JdbcClient.create(database.appDataSource())
        .sql(
            """
            insert into domain_event
                   (stream_id, sequence, stream_type, event_id, event_type, revision, recorded_at,
                    payload, metadata)
            values (:stream, :sequence, 'Order', :id::uuid, :type, '1', :at,
                    convert_to(:payload, 'UTF8'), convert_to('{"actor": "test"}', 'UTF8'))
            """)
        .param("stream", ORDER)
        .param("sequence", sequence)
        .param("id", UUID.randomUUID().toString())
        .param("type", type)
        .param("at", NINE.plusSeconds(60 * sequence).atOffset(ZoneOffset.UTC))
        .param("payload", payload.replace("%s", ORDER))
        .update();
  }

  private Replay asOf(String text) throws SQLException {
    try (var connection = database.appDataSource().getConnection()) {
      return new OrderReplay(connection).replay(ORDER, AsOf.of(text));
    }
  }

  @Test
  void at_a_time_it_is_what_was_recorded_by_then() throws SQLException {
    var replay = asOf("2026-11-20T09:02:00Z");

    assertThat(replay.events()).extracting(Replay.Event::type).endsWith("PaymentCaptured");
    assertThat(replay.later()).isOne();
    var state = requireNonNull(replay.state());
    assertThat(state.openHolds()).isEqualTo(Map.of("h1", "FRAUD_REVIEW"));
    assertThat(state.money().captured()).isEqualTo("47.42");
    assertThat(state.money().balance()).isEqualTo("0.00");
    assertThat(state.lines().getFirst().buckets()).isEqualTo(Map.of("OPEN", 2));
  }

  @Test
  void a_moment_before_it_is_not_yet_so() throws SQLException {
    var state = requireNonNull(asOf("2026-11-20T09:01:59.999999Z").state());

    assertThat(state.money().captured()).isEqualTo("0.00");
    assertThat(state.money().balance()).isEqualTo("47.42");
  }

  @Test
  void at_a_position_it_is_what_was_appended_by_then() throws SQLException {
    assertThat(asOf("2").events()).hasSize(2);
    assertThat(asOf("4").later()).isZero();
  }

  @Test
  void before_its_first_event_there_is_no_state() throws SQLException {
    var replay = asOf("2026-11-19T00:00:00+01:00");

    assertThat(replay.events()).isEmpty();
    assertThat(replay.state()).isNull();
  }

  @Test
  void it_is_found_by_its_id_by_the_channels_id_and_by_its_name() throws SQLException {
    JdbcClient.create(database.appDataSource())
        .sql(
            """
            insert into order_summary
                   (order_id, channel, account, channel_order_id, channel_order_name, placed_at,
                    received_at, currency, total_minor, variance_minor, lines, units,
                    payment_status, admission, stage_since, last_sequence)
            values (:order, 'shopify', 'acme', '5001', '#1001', now(), now(), 'USD', 1, 0, 1, 1, '',
                    'RECEIVED', now(), 0)
            """)
        .param("order", ORDER)
        .update();
    try (var connection = database.appDataSource().getConnection()) {
      var replays = new OrderReplay(connection);

      assertThat(replays.find(ORDER)).contains(ORDER);
      assertThat(replays.find("shopify/acme/5001")).contains(ORDER);
      assertThat(replays.find("shopify/acme/#1001")).contains(ORDER);
      assertThat(replays.find("shopify/other/5001")).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> replays.find("5001"));
    }
  }

  @Test
  void what_is_neither_a_time_nor_a_position_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> AsOf.of("yesterday"));
    assertThatIllegalArgumentException().isThrownBy(() -> AsOf.of("2026-11-20T09:00:00"));
  }

  @Test
  void the_command_prints_story_and_state(@TempDir Path folder) throws IOException {
    var text = run(folder, 0, "replay", "shopify/acme/5001", "--as-of", "2026-11-20T09:02:30Z");
    assertThat(text)
        .contains("3 events, 1 later")
        .contains("HoldPlaced")
        .contains("captured 47.42")
        .contains("{h1=FRAUD_REVIEW}");

    var json = JsonMapper.shared().readTree(run(folder, 0, "replay", ORDER, "--json"));
    assertThat(json.path("events").size()).isEqualTo(4);
    assertThat(json.path("state").path("standing").asString()).isEqualTo("RECEIVED");

    assertThat(run(folder, 1, "replay", "shopify/acme/none")).isEmpty();
    assertThat(run(folder, 2, "replay", "none")).isEmpty();
    assertThat(run(folder, 2, "replay", ORDER, "--as-of", "soon")).isEmpty();
  }

  @Test
  void the_verify_command_says_what_is_broken(@TempDir Path folder) throws IOException {
    JdbcClient.create(database.appDataSource())
        .sql(
            """
            insert into order_timeline
                   (order_id, sequence, event_id, event_type, recorded_at, headline)
            values ('order-z', 0, 'e', 'x', now(), '')
            """)
        .update();

    var json = JsonMapper.shared().readTree(run(folder, 1, "verify", "--json"));

    assertThat(json.path("results").valueStream())
        .anySatisfy(
            result -> {
              assertThat(result.path("promise").asString()).isEqualTo("P7");
              assertThat(result.path("broken").asInt()).isZero();
            });
    assertThat(run(folder, 1, "verify")).contains("P1   holds").contains("BROKEN");
  }

  private String run(Path folder, int code, String... arguments) throws IOException {
    var password = folder.resolve("password");
    Files.writeString(password, database.password());
    var out = new StringWriter();
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--jdbc-url", database.url(), "--jdbc-password-file", password.toString()));
    var err = new StringWriter();
    assertThat(
            CommandLineProgram.run(
                all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true)))
        .as(err.toString())
        .isEqualTo(code);
    return out.toString();
  }
}
