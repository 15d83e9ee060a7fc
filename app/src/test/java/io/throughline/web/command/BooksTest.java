package io.throughline.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.finance.Concerns;
import io.throughline.finance.MissingStatement;
import io.throughline.finance.OverdueMoney;
import io.throughline.house.SourceTree;
import io.throughline.money.SignedMoney;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Closing the books over the API: an order's money, its entries, the ledger's yes, the close, and
/// what stands against each.
class BooksTest {

  private static final ApiApp APP = ApiApp.RUNNING;
  private static final ApiApp.Caller ANNA = APP.first();
  private static final String DAY = "/api/business-days/direct/";

  @Test
  void a_day_is_posted_and_closed_once_and_in_its_turn() {
    captured("posted", "stripe", "2026-03-03T15:00:00Z");

    var prepared = ANNA.post("/api/journal-batches", "k1", batch("posted"));
    var repeated = ANNA.post("/api/journal-batches", "k1", batch("posted"));
    var nothing = ANNA.post("/api/journal-batches", null, batch("posted"));
    var id = "journal:direct:posted:2026-03-03:USD:1";
    done(prepared, id);
    assertThat(repeated.body()).isEqualTo(prepared.body());
    refused(nothing, "nothing-to-post");

    done(ANNA.post(posting(id), null, "{\"documentNumber\": \"JE-1\"}"), id);
    refused(ANNA.post(posting(id), null, "{\"documentNumber\": \"JE-2\"}"), "batch-posted");

    done(close("posted", "2026-03-03"), "day:direct:posted:2026-03-03");
    refused(close("posted", "2026-03-03"), "already-closed");
    refused(close("posted", "2026-03-05"), "not-next");
    done(close("posted", "2026-03-04"), "day:direct:posted:2026-03-04");
  }

  @Test
  void a_day_that_was_opened_again_is_closed_in_its_next_version() {
    captured("again", "stripe", "2026-03-03T15:00:00Z");
    var reopen = DAY + "again/2026-03-03/reopen";

    refused(ANNA.post(reopen, null, "{\"reason\": \"why not\"}"), "day-not-closed");
    done(close("again", "2026-03-03"), "day:direct:again:2026-03-03");
    done(ANNA.post(reopen, null, "{\"reason\": \"late\"}"), "day:direct:again:2026-03-03");
    assertThat(outcome(ANNA.post(reopen, null, "{\"reason\": \"late\"}")))
        .isEqualTo("already-done");
    refused(close("again", "2026-03-04"), "not-next");
    done(close("again", "2026-03-03"), "day:direct:again:2026-03-03");
  }

  @Test
  void a_day_is_not_closed_while_a_statement_is_missing_or_it_is_not_over() {
    captured("owed", "books_rail", "2026-03-03T15:00:00Z");
    var terms = "{\"settlesAfter\": 2, \"statementEvery\": 1, \"validFrom\": \"2026-03-01\"}";
    done(ANNA.put("/api/rails/Books_Rail/terms", terms), "rail:books_rail");

    done(close("owed", "2026-03-03"), "day:direct:owed:2026-03-03");
    done(close("owed", "2026-03-04"), "day:direct:owed:2026-03-04");
    var missing = close("owed", "2026-03-05");
    refused(missing, "incomplete-feed");
    assertThat(ApiApp.text(missing)).contains("books_rail 2026-03-05");
    refused(close("today", "2999-01-01"), "incomplete-feed");

    var concerns = APP.context().getBean(Concerns.class);
    assertThat(concerns.missing(Set.of("direct")))
        .contains(
            new MissingStatement("books_rail", "direct", "owed", LocalDate.parse("2026-11-02")));
    assertThat(concerns.missing(Set.of("amazon"))).isEmpty();
    assertThat(concerns.overdue(Set.of("direct")))
        .contains(
            new OverdueMoney("direct", "owed", "books_rail", 1, SignedMoney.of("40.00", "USD")));
  }

  @Test
  void explaining_a_difference_takes_two_persons() {
    var body =
        """
        {"classificationId": "c1", "rail": "stripe", "group": "#1001", "channel": "direct",
         "account": "posted", "varianceClass": "ROUNDING", "ledgerAccount": "Expenses:Rounding",
         "amount": {"amount": "-0.01", "currency": "USD"}, "reason": "rounds per line"}
        """;
    var group = "{\"rail\": \"Stripe\", \"group\": \"#1001\"}";
    var place = "/api/clearing/classifications";

    var proposed = ANNA.post(place, null, body);
    assertThat(ApiApp.json(proposed).path("approval").asString()).isEqualTo("pending");
    refused(ANNA.post(place + "/c1/approve", null, group), "same-person");
    refused(
        APP.keyWith("\"scopes\": [\"finance\"]").post(place + "/c1/approve", null, group),
        "same-person");
    assertThat(ANNA.post(place + "/c2/approve", null, group).statusCode()).isEqualTo(404);
    done(APP.second().post(place + "/c1/approve", null, group), "c1");
    assertThat(outcome(APP.second().post(place + "/c1/approve", null, group)))
        .isEqualTo("already-done");
  }

  @Test
  void lines_are_matched_by_two_persons_who_see_all_channels() {
    var body =
        """
        {"matchId": "m1", "rail": "stripe", "group": "lost", "settlementId": "settlement:stripe:p",
         "lineKeys": ["t1"], "toOrderRef": "#1001", "reason": "same charge"}
        """;
    var group = "{\"rail\": \"stripe\", \"group\": \"lost\"}";
    var why = "{\"rail\": \"stripe\", \"group\": \"lost\", \"reason\": \"other order\"}";
    var place = "/api/clearing/matches";
    var limited = APP.keyWith("\"scopes\": [\"finance\"], \"channels\": [\"direct\"]");

    assertThat(limited.post(place, null, body).statusCode()).isEqualTo(404);
    done(ANNA.post(place, null, body), "m1");
    refused(ANNA.post(place + "/m1/approve", null, group), "same-person");
    done(APP.second().post(place + "/m1/approve", null, group), "m1");
    refused(APP.second().post(place + "/m1/decline", null, why), "match-approved");
    done(ANNA.post(place + "/m1/revoke", null, why), "m1");
  }

  @Test
  void what_belongs_to_another_channel_is_not_there() {
    var limited = APP.keyWith("\"scopes\": [\"finance\"], \"channels\": [\"amazon\"]");

    assertThat(limited.post(DAY + "posted/2026-03-03/close", null, "{}").statusCode())
        .isEqualTo(404);
    assertThat(limited.post("/api/journal-batches", null, batch("posted")).statusCode())
        .isEqualTo(404);
    assertThat(limited.put("/api/chart-of-accounts", mapping()).statusCode()).isEqualTo(404);
    assertThat(ANNA.post(DAY + "posted/noday/close", null, "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void accounts_are_mapped_to_the_customers_chart() {
    done(ANNA.put("/api/chart-of-accounts", mapping()), "Assets:Bank");
    assertThat(outcome(ANNA.put("/api/chart-of-accounts", mapping()))).isEqualTo("already-done");
    var unknown = "{\"prefix\": \"Bank\", \"customerAccount\": \"1200\"}";
    assertThat(ANNA.put("/api/chart-of-accounts", unknown).statusCode()).isEqualTo(422);
  }

  private static String mapping() {
    return "{\"prefix\": \"Assets:Bank\", \"customerAccount\": \"1200\"}";
  }

  private static String batch(String account) {
    return """
    {"channel": "direct", "account": "%s", "glDay": "2026-03-03", "currency": "USD"}
    """
        .formatted(account);
  }

  private static String posting(String batchId) {
    return "/api/journal-batches/" + batchId + "/posting";
  }

  private static HttpResponse<byte[]> close(String account, String day) {
    return ANNA.post(DAY + account + "/" + day + "/close", null, "{}");
  }

  private static void captured(String account, String rail, String at) {
    var order = order(account);
    var body =
        """
        {"captureId": "cap-%s", "provider": "%s", "occurredAt": "%s",
         "amount": {"amount": "40.00", "currency": "USD"}}
        """
            .formatted(account, rail, at);
    var captured = ANNA.post("/api/orders/" + order + "/captures", null, body);
    assertThat(captured.statusCode()).as(ApiApp.text(captured)).isEqualTo(200);
  }

  private static String order(String account) {
    try {
      var file = SourceTree.root().resolve("docs/reference/api-examples.json");
      var example = JsonMapper.shared().readTree(Files.readString(file)).path("receive-order");
      var body = ((ObjectNode) example.deepCopy()).put("account", account);
      var answer = ANNA.post("/api/orders", null, body.toString());
      return ApiApp.json(answer).path("orderId").asString();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String outcome(HttpResponse<byte[]> answer) {
    return ApiApp.json(answer).path("outcome").asString();
  }

  private static void done(HttpResponse<byte[]> answer, String id) {
    assertThat(answer.statusCode()).as(ApiApp.text(answer)).isEqualTo(200);
    assertThat(ApiApp.json(answer).path("id").asString()).isEqualTo(id);
    assertThat(outcome(answer)).isEqualTo("done");
  }

  private static void refused(HttpResponse<byte[]> answer, String code) {
    assertThat(answer.statusCode()).as(ApiApp.text(answer)).isEqualTo(409);
    assertThat(ApiApp.text(answer)).contains("urn:throughline:problem:" + code);
  }
}
