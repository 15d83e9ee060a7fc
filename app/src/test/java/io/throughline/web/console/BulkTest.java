package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.command.BulkRuns;
import io.throughline.web.console.SomeOrders.Wish;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The same decision about many orders, from the list.
class BulkTest {

  private static final String LIST = "/console/orders";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final SomeOrders orders = new SomeOrders(app);
  private final Browser person = Browser.ofEverything(app);

  /// The path of a prepared run over every order of the shop.
  static String aRun(Browser person) {
    var fields = "of=all&channel=shopify&what=HOLD&reason=FRAUD_REVIEW&blocks=ship";
    var location = location(person.submit(LIST, "/console/bulk", fields));
    return location.substring(location.indexOf("/console"));
  }

  private String prepared(String fields) {
    return location(person.submit(LIST, "/console/bulk", fields));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private void start(String run) {
    location(person.submit(run, run + "/start", ""));
    SomeOrders.await(() -> person.text(run).contains("All are decided"));
  }

  private List<String> events(String orderId) {
    return app.bean(History.class).ofStream(orderId).stream()
        .map(RecordedEvent::eventType)
        .toList();
  }

  @Test
  void a_preview_tells_what_would_be_done_and_does_nothing() {
    var first = orders.validated(Wish.USUAL.from("bulk-a"));
    var second = orders.validated(Wish.USUAL.from("bulk-a"));

    var run = prepared("of=all&channel=bulk-a&what=HOLD&reason=FRAUD_REVIEW&blocks=ship");

    assertThat(person.text(run))
        .contains("Preview: nothing is done yet")
        .contains("2 would be done, worth 96.36 USD");
    assertThat(person.page(run)).contains(first, second);
    assertThat(events(first)).doesNotContain("HoldPlaced");
  }

  @Test
  void a_confirmed_run_is_done_once_for_each_order_however_often_it_is_started() {
    var held = orders.validated(Wish.USUAL.from("bulk-b"));
    var other = orders.validated(Wish.USUAL.from("bulk-b"));
    var run = prepared("orderId=" + held + "&what=HOLD&reason=FRAUD_REVIEW&blocks=ship");

    start(run);
    int recorded = events(held).size();
    assertThat(person.text(run)).contains("1 done").contains("0 refused");
    assertThat(events(held)).containsOnlyOnce("HoldPlaced");
    assertThat(events(other)).doesNotContain("HoldPlaced");
    var page = person.page(run);
    assertThat(page).doesNotContain("/start");
    person.submit(LIST, run + "/start", "");
    assertThat(events(held)).hasSize(recorded);
    assertThat(person.page(run + "/results.csv").lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(held + ",,done,");
  }

  @Test
  void what_is_refused_is_told_before_and_after_with_its_reason() {
    var valid = orders.validated(Wish.USUAL.from("bulk-c"));
    var fields = "of=all&channel=bulk-c&what=HOLD&reason=FRAUD_REVIEW";
    var run = prepared(fields); // a hold that blocks nothing is none

    assertThat(person.text(run)).contains("0 would be done").contains("Would be refused:");
    start(run);
    assertThat(person.text(run)).contains("1 refused");
    assertThat(person.page(run + "/results.csv")).contains(valid).contains(",refused,");
    assertThat(events(valid)).doesNotContain("HoldPlaced");
  }

  @Test
  void holds_of_one_reason_are_released_together() {
    var unpaid = orders.unpaid(Wish.USUAL.from("bulk-d"));
    var run = prepared("of=all&channel=bulk-d&hold=PAYMENT_PENDING&what=RELEASE&reason=CHECKED");

    start(run);

    assertThat(events(unpaid)).containsSequence("HoldReleased", "OrderValidated");
  }

  @Test
  void orders_are_canceled_together() {
    var order = orders.validated(Wish.USUAL.from("bulk-e"));
    var run = prepared("of=all&channel=bulk-e&what=CANCEL&reason=CUSTOMER_REQUEST");

    start(run);

    assertThat(events(order)).contains("CancellationRequested");
  }

  @Test
  void a_run_of_nothing_is_refused_and_somebody_elses_is_not_there() {
    assertThat(
            person
                .submit(LIST, "/console/bulk", "what=HOLD&reason=A&of=all&channel=no-such")
                .statusCode())
        .isEqualTo(422);
    orders.validated(Wish.USUAL.from("bulk-f"));
    var run = prepared("of=all&channel=bulk-f&what=CANCEL&reason=CUSTOMER_REQUEST");
    var stranger = new Caller("stranger", "s", Set.of(Scope.ORDERS_DECIDE), Set.of("bulk-f"));
    var auditor = new Caller("auditor", "a", Set.of(Scope.ORDERS_READ), null);
    var runId = run.substring(run.lastIndexOf('/') + 1);

    assertThat(app.bean(BulkRuns.class).find(stranger, runId)).isEmpty();
    assertThat(app.bean(BulkRuns.class).find(auditor, runId)).isPresent();
    assertThat(person.get("/console/bulk/x").statusCode()).isEqualTo(404);
  }

  @Test
  void a_view_is_kept_shared_and_deleted_by_its_owner_alone() {
    var views = app.bean(SavedViews.class);
    var fields = "name=Risky+ones&channel=bulk-a&stage=RECEIVED";

    location(person.submit(LIST, "/console/views", fields));
    assertThat(person.page(LIST))
        .contains("/console/orders?channel=bulk-a&amp;stage=RECEIVED")
        .contains("Risky ones");
    assertThat(views.of("person:other")).isEmpty();

    location(person.submit(LIST, "/console/views", fields + "&shared=true"));
    var seen = views.of("person:other");
    assertThat(seen).singleElement().matches(view -> view.shared() && !view.own());
    var viewId = seen.getFirst().viewId();
    assertThat(views.delete("person:other", UUID.fromString(viewId))).isFalse();

    location(person.submit(LIST, "/console/views/" + viewId + "/delete", ""));
    assertThat(person.page(LIST)).doesNotContain("Risky ones");
    assertThat(person.submit(LIST, "/console/views/" + viewId + "/delete", "").statusCode())
        .isEqualTo(404);
  }
}
