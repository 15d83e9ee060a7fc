package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.ClearingId;
import io.throughline.money.Money;
import io.throughline.order.command.OrderId;
import io.throughline.order.command.RecordCapture;
import io.throughline.projection.reconciliation.VarianceItem;
import io.throughline.web.console.SomeOrders.Wish;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Money from the day to the event, and from a difference to its explanation.
class MoneyPagesTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Browser person = Browser.ofEverything(app);
  private final LocalDate yesterday =
      LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(1);
  private final String rail = "rail" + UUID.randomUUID().toString().substring(0, 8);
  private final SomeSettlements settlements = new SomeSettlements(app);

  private String orderId = "";

  @BeforeEach
  void a_capture_that_was_settled_short_by_a_dollar() {
    orderId = new SomeOrders(app).validated(Wish.USUAL.named("#" + rail));
    var now = Instant.now();
    settlements.send(
        new RecordCapture(
            new OrderId(orderId),
            "ch-" + rail,
            null,
            rail,
            Money.of("48.18", "USD"),
            yesterday,
            now,
            now));
    settlements.settle(rail, "acme", yesterday, "ch-" + rail, "47.18");
  }

  private String row(String path) {
    return path + "?from=" + yesterday + "&to=" + yesterday + "&rail=" + rail;
  }

  private VarianceItem variance() {
    return settlements.variances(rail).getFirst();
  }

  private String linkOn(String page, String beginning) {
    var matcher = LINK.matcher(person.page(page));
    while (matcher.find()) {
      var href = matcher.group(1).replace("&amp;", "&");
      if (href.startsWith(beginning)) {
        return href;
      }
    }
    throw new AssertionError("no link to " + beginning + " on " + page);
  }

  private String variancePage() {
    return linkOn(row("/console/money/variances"), "/console/money/variances/one?");
  }

  @Test
  void yesterday_is_what_is_opened_and_says_what_moved_and_whether_it_agrees() {
    assertThat(person.text("/console/money?rail=" + rail))
        .contains(yesterday + " shopify acme " + rail + " , USD")
        .contains("48.18 Captured, " + yesterday)
        .contains("-1.00 Variance, ")
        .contains("a difference is not explained")
        .contains("All in USD");
  }

  @Test
  void each_figure_leads_to_what_is_behind_it_and_on_to_the_order() {
    var page = row("/console/money");

    var movements = linkOn(page, "/console/money/movements?");
    assertThat(person.text(movements)).contains("Capture").contains("48.18 USD");
    assertThat(linkOn(movements, "/console/orders/")).startsWith("/console/orders/" + orderId);
    var lines = linkOn(page, "/console/money/lines?");
    assertThat(person.text(lines)).contains("line-1").contains("47.18 USD");
    var statement = linkOn(lines, "/console/money/settlements/batch?");
    assertThat(person.text(statement)).contains("Control difference none").contains("line-1");
    var entries = linkOn(page, "/console/money/journal/entries?");
    assertThat(person.text(entries)).contains("PaymentCaptured").contains("48.18");
    assertThat(person.page(row("/console/money/variances"))).contains("/console/orders/" + orderId);
  }

  @Test
  void a_past_figure_is_the_one_of_then() {
    assertThat(person.text(row("/console/money") + "&at=2020-01-01T00:00:00"))
        .contains("No money moved on these days.");
  }

  @Test
  void whoever_proposes_what_a_difference_is_does_not_decide_it() {
    var page = variancePage();
    var id = URLEncoder.encode(variance().varianceId(), StandardCharsets.UTF_8);
    var chosen = "id=" + id + "&classificationId=c-" + rail;

    assertThat(person.text(page)).contains("Nobody proposed anything yet.");
    person.submit(
        page,
        "/console/money/variances/one/propose",
        chosen + "&amount=1.00&ledgerAccount=Expenses:WriteOff&reason=TOO_SMALL&note=");
    assertThat(person.text(page)).contains("+1.00 USD to Expenses:WriteOff : TOO_SMALL");
    person.submit(page, "/console/money/variances/one/approve", chosen);
    assertThat(person.text(page)).contains("Whoever proposed cannot be the second person.");

    var now = Instant.now();
    settlements.send(
        new ApproveClassification(
            ClearingId.of(rail, orderId), "c-" + rail, "person:2", yesterday, now));
    SomeOrders.await(() -> variance().unexplained() == 0);
    assertThat(person.text(page)).contains("Approved by person:2").doesNotContain("Propose what");
    assertThat(person.text(row("/console/money"))).contains("-1.00 Classified, " + yesterday);
  }

  @Test
  void what_cannot_be_proposed_is_said_in_words() {
    var page = variancePage();
    var id = URLEncoder.encode(variance().varianceId(), StandardCharsets.UTF_8);

    person.submit(
        page,
        "/console/money/variances/one/propose",
        "id=" + id + "&classificationId=x&amount=much&ledgerAccount=Expenses:WriteOff&reason=X");

    assertThat(person.text(page)).contains("Not done:");
  }

  @Test
  void a_day_with_a_difference_is_not_closed_and_the_page_says_why() {
    var page = linkOn(row("/console/money"), "/console/money/days/");

    var answer = person.submit(page, page + "/close", "overrideReason=");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(person.text(page)).contains("Not done:").contains("USD never closed");
  }

  @Test
  void a_batch_goes_to_the_ledger_and_its_answer_comes_back() {
    var page = "/console/money/journal?channel=shopify&account=acme";
    assertThat(person.text(page))
        .contains("Debits and credits come to zero in every currency.")
        .contains("Assets:Clearing:" + rail + ":shopify:acme");

    person.submit(
        page,
        "/console/money/journal/batches",
        "channel=shopify&account=acme&day=" + yesterday + "&currency=USD");
    SomeOrders.await(() -> person.text(page).contains("Prepared"));
    assertThat(person.text(page)).contains("journal:shopify:acme:" + yesterday + ":USD:");
  }

  @Test
  void the_journal_of_an_account_is_a_file_for_its_ledger() {
    var file =
        person.get(
            "/console/money/journal/export?format=hledger&channel=shopify&account=acme&from="
                + yesterday);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("journal.hledger.journal");
    assertThat(file.body()).contains("Assets:Clearing:" + rail);
  }

  @Test
  void nobody_sees_the_money_of_other_channels() {
    var amazon =
        Browser.with(app, app.keyWith("\"scopes\": [\"orders:read\"], \"channels\": [\"amazon\"]"));

    assertThat(amazon.text(row("/console/money"))).contains("No money moved on these days.");
    assertThat(amazon.get(variancePage()).statusCode()).isEqualTo(404);
    assertThat(amazon.get("/console/money/days/shopify/acme/" + yesterday).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_file_that_nobody_understands_waits_with_a_reason() {
    var boundary = "----" + rail;
    var token = token(person.page("/console/money/settlements"));
    var body =
        part(boundary, "_csrf", token)
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"odd.csv\"\r\n"
                .formatted(boundary)
            + "Content-Type: text/csv\r\n\r\nnot,a,statement %s\r\n--%s--\r\n"
                .formatted(rail, boundary);

    var answer =
        person.send(
            HttpRequest.newBuilder(app.at("/console/money/settlements"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));

    var page = answer.headers().firstValue("Location").orElseThrow();
    assertThat(page).contains("/console/money/settlements/files/");
    SomeOrders.await(() -> person.text(page).contains("In quarantine"));
    assertThat(person.text("/console/money/settlements")).contains("odd.csv");
  }

  private static String part(String boundary, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }

  private static String token(String page) {
    var matcher = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"").matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
