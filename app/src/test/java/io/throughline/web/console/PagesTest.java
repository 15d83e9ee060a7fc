package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.console.SomeOrders.Wish;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final SomeOrders orders = new SomeOrders(app);
  private final Browser person = Browser.ofEverything(app);
  private String orderId = "";
  private String foreign = "";

  @BeforeAll
  void two_orders() {
    orderId = orders.unpaid(Wish.USUAL.named("#" + HOSTILE).titled(HOSTILE));
    foreign = orders.validated(Wish.USUAL.from("amazon").named("AMZ-1"));
  }

  private List<String> pages() {
    return List.of(
        "/",
        "/console",
        "/console/overview",
        "/console/orders",
        "/console/orders?reference=%23" + "1001",
        "/console/orders/" + orderId,
        "/console/quarantine",
        "/console/operations");
  }

  @Test
  void every_page_answers_for_a_session() {
    for (var path : pages()) {
      var answer = person.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }
  }

  @Test
  void without_a_session_every_page_leads_to_the_login() {
    for (var path : pages()) {
      var answer = new Browser(app).get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).contains("/login");
    }
    for (var path : List.of("/console/orders.csv", "/console/live")) {
      assertThat(new Browser(app).get(path).statusCode()).as(path).isEqualTo(302);
    }
  }

  @Test
  void every_page_forbids_what_is_not_from_here() {
    for (var path : pages()) {
      var headers = person.get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  @Test
  void no_page_carries_a_script_or_style_of_its_own() {
    for (var path : pages()) {
      assertThat(person.page(path))
          .as(path)
          .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
          .doesNotContain("<style")
          .doesNotContainPattern("\\sstyle=")
          .doesNotContainPattern("<[^>]*\\son[a-z]+=")
          .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }
  }

  @Test
  void what_a_channel_wrote_is_text_wherever_it_is_shown() {
    for (var path : List.of("/console", "/console/orders", "/console/orders/" + orderId)) {
      assertThat(person.page(path))
          .as(path)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain("<script>alert")
          .doesNotContain("<img");
    }
  }

  @Test
  void what_a_person_asks_for_is_text_too() {
    assertThat(person.page("/console/orders?reference=%22%3E%3Cscript%3Ealert(3)%3C/script%3E"))
        .contains("&lt;script&gt;alert(3)")
        .doesNotContain("<script>alert");
  }

  @Test
  void nobody_sees_orders_of_a_channel_that_is_not_theirs() {
    var key =
        app.keyWith(
            "\"scopes\": [\"orders:read\", \"orders:decide\"], \"channels\": [\"shopify\"]");
    var shopkeeper = Browser.with(app, key);

    assertThat(shopkeeper.get("/console/orders/" + foreign).statusCode()).isEqualTo(404);
    assertThat(shopkeeper.page("/console")).doesNotContain("amazon");
    assertThat(shopkeeper.page("/console/orders")).doesNotContain("amazon").contains(orderId);
    assertThat(shopkeeper.page("/console/orders?channel=amazon")).contains("No order fits.");
    assertThat(shopkeeper.page("/console/orders.csv")).doesNotContain("amazon").contains(orderId);
    assertThat(
            shopkeeper
                .submit(
                    "/console/orders/" + orderId,
                    "/console/orders/" + foreign + "/reject",
                    "reason=FRAUD")
                .statusCode())
        .isEqualTo(404);
    assertThat(person.text("/console/orders/" + foreign)).doesNotContain("Rejected");
  }

  @Test
  void whoever_may_only_read_is_offered_no_decision_and_takes_none() {
    var reader = Browser.with(app, app.keyWith("\"scopes\": [\"orders:read\"]"));
    var page = "/console/orders/" + orderId;

    assertThat(reader.page(page)).doesNotContain("<textarea").doesNotContain("/release");
    assertThat(reader.submit(page, page + "/reject", "reason=FRAUD").statusCode()).isEqualTo(403);
    assertThat(reader.page("/console")).doesNotContain("/console/quarantine");
    assertThat(reader.get("/console/quarantine").statusCode()).isEqualTo(403);
    assertThat(reader.get("/console/operations").statusCode()).isEqualTo(403);
  }

  @Test
  void what_is_not_there_is_a_page_that_says_so() {
    for (var path :
        List.of(
            "/console/nothing",
            "/console/orders/order-00000000-0000-5000-8000-000000000000",
            "/console/orders/<x>".replace("<", "%3C").replace(">", "%3E"))) {
      var answer = person.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("404 Not Found").contains("Back to the console");
    }
  }

  @Test
  void what_cannot_be_asked_is_a_page_too() {
    for (var path :
        List.of(
            "/console/orders?stage=ON_HOLD",
            "/console/orders?cursor=xyz",
            "/console/quarantine?before=x",
            "/console/operations?cursor=!")) {
      var answer = person.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }
  }

  @Test
  void a_file_is_sent_again_only_when_it_changed() {
    var first = person.get("/assets/console.css");
    var tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(
            person
                .send(
                    HttpRequest.newBuilder(app.at("/assets/console.css"))
                        .header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void no_page_keeps_a_connection() {
    for (int i = 0; i < 20; i++) {
      pages().forEach(person::page);
      person.page("/console/orders.csv");
    }

    SomeOrders.await(() -> app.connectionsInUse() <= 4);
  }
}
