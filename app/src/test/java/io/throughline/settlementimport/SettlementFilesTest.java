package io.throughline.settlementimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.command.ApiApp;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A settlement file from its upload to the day its lines count, on the whole program.
class SettlementFilesTest {

  private static final ApiApp APP = ApiApp.RUNNING;
  private static final ApiApp.Caller CALLER = APP.first();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String HEADER =
      "automatic_payout_id,automatic_payout_effective_at,balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,payment_metadata[order_id],customer_email\n";

  private final String payout = "po_" + UUID.randomUUID();

  /// So many charges of 10.00 with 0.30 fee each, two lines a row, and the payout of all of them.
  private String statement(int rows, String paid) {
    var text = new StringBuilder(HEADER);
    for (int row = 0; row < rows; row++) {
      text.append(
          "%s,2026-03-05,txn_%d,2026-03-03 10:00:00,usd,10.00,0.30,9.70,charge,ch_%d,%d,buyer@example.org\n"
              .formatted(payout, row, row, row));
    }
    return text
        + "%s,2026-03-05,txn_p,2026-03-05 00:00:00,usd,-%s,0.00,-%s,payout,%s,,\n"
            .formatted(payout, paid, paid, payout);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static HttpResponse<byte[]> upload(String fileName, String more, String body) {
    var name = URLEncoder.encode(fileName, StandardCharsets.UTF_8);
    return CALLER.post("/api/settlement-files?fileName=" + name + more, null, body);
  }

  private static String taken(String fileName, String more, String body) {
    var answer = upload(fileName, more, body);
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(202);
    return json(answer).path("importId").asString();
  }

  private static JsonNode settled(String importId) throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (true) {
      var detail = json(CALLER.get("/api/settlement-files/" + importId));
      var state = detail.path("file").path("state").asString();
      if (!state.equals("RECEIVED") && !state.equals("READING")) {
        return detail;
      }
      assertThat(Instant.now()).as("still " + state).isBefore(until);
      Thread.sleep(50);
    }
  }

  private static final String WEB = "&channel=web&account=main";

  private long events(String kind) {
    return JdbcClient.create(APP.database().ownerDataSource())
        .sql(
            "select count(*) from domain_event where stream_id = :stream and event_type like"
                + " :kind")
        .param("stream", "settlement:stripe:" + payout)
        .param("kind", "%" + kind)
        .query(Long.class)
        .single();
  }

  @Test
  void a_file_counts_once_all_of_it_was_recorded_and_its_bytes_are_forgotten() throws Exception {
    var detail = settled(taken("march.csv", WEB, statement(600, "5820.00")));

    var file = detail.path("file");
    assertThat(file.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(file.path("rail").asString()).isEqualTo("Stripe");
    assertThat(file.path("lines").asInt()).isEqualTo(1200);
    assertThat(file.path("linesSent").asInt()).isEqualTo(1200);
    var batch = detail.path("batches").get(0);
    assertThat(batch.path("batch").asString()).isEqualTo(payout);
    assertThat(batch.path("businessDay").asString()).isEqualTo("2026-03-05");
    assertThat(batch.path("payout").path("amount").asString()).isEqualTo("5820.00");
    assertThat(batch.path("differences")).isEmpty();
    assertThat(batch.path("accepted").asBoolean()).isTrue();
    assertThat(events("SettlementLinesRecorded")).isEqualTo(3);
    assertThat(events("SettlementBatchAccepted")).isEqualTo(1);
    assertThat(parts(file.path("importId").asString())).isZero();
  }

  private static long parts(String importId) {
    return JdbcClient.create(APP.database().ownerDataSource())
        .sql("select count(*) from settlement_import_part where import_id = :id::uuid")
        .param("id", importId)
        .query(Long.class)
        .single();
  }

  @Test
  void the_same_bytes_again_are_a_repeat_and_other_bytes_of_the_payout_a_revision()
      throws Exception {
    var first = taken("a.csv", WEB, statement(2, "19.40"));
    settled(first);

    var again = json(upload("b.csv", WEB, statement(2, "19.40")));
    assertThat(again.path("state").asString()).isEqualTo("REPEATED");
    assertThat(again.path("repeats").asString()).isEqualTo(first);
    assertThat(events("SettlementBegun")).isEqualTo(1);

    var other = settled(taken("a.csv", WEB, statement(3, "29.10")));
    assertThat(other.path("file").path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(events("SettlementBatchAccepted")).isEqualTo(2);
  }

  @Test
  void a_difference_between_lines_and_payout_is_told_and_no_reason_to_refuse() throws Exception {
    var detail = settled(taken("short.csv", WEB, statement(2, "19.00")));

    assertThat(detail.path("file").path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(detail.path("batches").get(0).path("differences").toString())
        .isEqualTo("[{\"amount\":\"0.40\",\"currency\":\"USD\"}]");
  }

  @Test
  void a_file_that_cannot_be_read_whole_waits_in_quarantine_and_none_of_it_counts()
      throws Exception {
    var cut = statement(700, "1.00").replace("txn_650", "txn_650,more,cells,than,columns");

    var file = settled(taken("cut.csv", WEB, cut)).path("file");

    assertThat(file.path("state").asString()).isEqualTo("QUARANTINED");
    assertThat(file.path("reason").asString()).isEqualTo("ROW_TOO_LONG");
    assertThat(file.path("detail").asString()).startsWith("Row 652: ");
    assertThat(events("SettlementBegun")).isZero();
  }

  @Test
  void what_nobody_recognizes_is_kept_in_quarantine_too() throws Exception {
    var file = settled(taken("holiday.jpg", "", "no statement at all " + payout)).path("file");

    assertThat(file.path("reason").asString()).isEqualTo("UNKNOWN_FORMAT");
  }

  @Test
  void a_file_whose_account_is_not_clear_is_not_taken() {
    var answer = upload("march.csv", "", statement(1, "9.70"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("detail").asString()).contains("Name channel and account");
    assertThat(upload("march.csv", "&channel=web", "x").statusCode()).isEqualTo(422);
    assertThat(upload("march.csv", "&format=nonsense", "x").statusCode()).isEqualTo(422);
    assertThat(CALLER.post("/api/settlement-files", null, "x").statusCode()).isEqualTo(400);
  }

  @Test
  void a_body_longer_than_any_other_is_taken() throws Exception {
    var long_ = statement(20_000, "194000.00");
    assertThat(long_.length()).isGreaterThan(1 << 20);

    var file = settled(taken("long.csv", WEB, long_)).path("file");

    assertThat(file.path("linesSent").asInt()).isEqualTo(40_000);
  }

  @Test
  void the_list_has_filters_pages_and_files() throws Exception {
    settled(taken("one.csv", WEB, statement(1, "9.70")));
    settled(taken("=two.csv", WEB, statement(2, "19.40")));

    var page = json(CALLER.get("/api/settlement-files?state=ACCEPTED&limit=1&rail=stripe"));
    assertThat(page.path("files").size()).isEqualTo(1);
    var next =
        json(
            CALLER.get(
                "/api/settlement-files?state=ACCEPTED&limit=1&cursor="
                    + page.path("next").asString()));
    assertThat(next.path("files").get(0).path("importId"))
        .isNotEqualTo(page.path("files").get(0).path("importId"));
    assertThat(CALLER.get("/api/settlement-files?state=LOST").statusCode()).isEqualTo(400);
    assertThat(CALLER.get("/api/settlement-files?cursor=x").statusCode()).isEqualTo(400);
    assertThat(CALLER.get("/api/settlement-files/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(
            new String(
                CALLER.get("/api/settlement-files/imports.csv").body(), StandardCharsets.UTF_8))
        .contains("'=two.csv");
    assertThat(CALLER.get("/api/settlement-files/imports.xlsx").statusCode()).isEqualTo(200);
  }

  @Test
  void a_watched_folder_gives_its_files_away(@TempDir Path folder) throws Exception {
    var imports = APP.context().getBean(SettlementImports.class);
    var watched =
        new WatchedFolder(
            APP.context().getBean(SettlementProperties.class), imports, Clock.systemUTC());
    var place = Files.createDirectories(folder.resolve("web/main"));
    Files.writeString(place.resolve("good.csv"), statement(1, "9.70"));
    Files.writeString(
        place.resolve("bad.csv"), "balance_transaction_id,reporting_category\n" + payout);
    Files.writeString(place.resolve("growing.csv.part"), "x");

    var until = Instant.now().plus(PATIENCE);
    while (!Files.exists(folder.resolve("done/web/main/good.csv"))
        || !Files.exists(folder.resolve("quarantined/web/main/bad.csv"))) {
      watched.look(folder);
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(50);
    }
    assertThat(place.resolve("growing.csv.part")).exists();
    assertThat(events("SettlementBatchAccepted")).isEqualTo(1);
  }

  @Test
  void a_payout_of_another_account_is_not_taken_over() throws Exception {
    settled(taken("mine.csv", WEB, statement(1, "9.70")));

    var other = taken("theirs.csv", "&channel=web&account=other", statement(2, "19.40"));

    assertThat(settled(other).path("file").path("reason").asString())
        .isEqualTo("SETTLEMENT_OF_ANOTHER_ACCOUNT");
    assertThat(events("SettlementBatchAccepted")).isEqualTo(1);
  }

  @Test
  void an_import_that_is_read_again_from_its_middle_tells_nothing_twice() throws Exception {
    var importId = taken("resumed.csv", WEB, statement(900, "8730.00"));
    settled(importId);
    long lines = events("SettlementLinesRecorded");
    var owner = JdbcClient.create(APP.database().ownerDataSource());

    var copy =
        taken("resumed.csv", "&channel=web&account=main&rail=stripe", statement(900, "8730.00"));
    settled(copy);

    assertThat(events("SettlementLinesRecorded")).isEqualTo(lines);
    assertThat(events("SettlementBatchAccepted")).isEqualTo(1);
    assertThat(
            owner
                .sql("select count(*) from settlement_import where state = 'ARRIVING'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
