package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.eventstore.History;
import io.throughline.eventstore.RecordedEvent;
import io.throughline.web.console.SomeOrders.Wish;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final SomeOrders orders = new SomeOrders(app);
  private final Browser person = Browser.ofEverything(app);

  private static String page(String orderId) {
    return "/console/orders/" + orderId;
  }

  private List<String> events(String orderId) {
    return app.bean(History.class).ofStream(orderId).stream()
        .map(RecordedEvent::eventType)
        .toList();
  }

  /// The page after a decision that was taken.
  private String after(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return person.text(answer.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void a_hold_is_placed_and_the_page_says_so_once() {
    var orderId = orders.validated(Wish.USUAL);
    var page = page(orderId);

    var text =
        after(
            person.submit(
                page,
                page + "/holds",
                "reason=FRAUD_REVIEW&note=odd+address&blocks=ship&blocks=capture&owner=risk"
                    + "&dueAt=2026-11-22T10:00"));

    assertThat(text)
        .contains("The hold is placed.")
        .contains("On hold : FRAUD_REVIEW odd address Blocks capture, ship Owner risk")
        .contains("2026-11-22 10:00:00 UTC")
        .contains("Validated since");
    assertThat(person.text(page)).doesNotContain("The hold is placed.");
    assertThat(events(orderId)).containsOnlyOnce("HoldPlaced");
  }

  @Test
  void a_form_that_is_sent_twice_places_one_hold() {
    var orderId = orders.validated(Wish.USUAL);
    var page = page(orderId);
    var fields = "holdId=once&reason=FRAUD_REVIEW&note=&blocks=ship";

    after(person.submit(page, page + "/holds", fields));
    after(person.submit(page, page + "/holds", fields));

    assertThat(events(orderId)).containsOnlyOnce("HoldPlaced");
  }

  @Test
  void releasing_the_last_hold_makes_the_order_valid() {
    var orderId = orders.unpaid(Wish.USUAL);
    var page = page(orderId);

    var text =
        after(
            person.submit(
                page,
                page + "/holds/validation-PAYMENT_PENDING/release",
                "reason=PAYMENT_CONFIRMED&note=by+phone"));

    assertThat(text)
        .contains("The hold is released.")
        .contains("Validated since")
        .contains("PAYMENT_CONFIRMED by phone")
        .contains("by key:");
    assertThat(events(orderId)).containsSequence("HoldReleased", "OrderValidated");
  }

  @Test
  void a_rejected_order_is_offered_no_more_decisions() {
    var orderId = orders.unpaid(Wish.USUAL);
    var page = page(orderId);

    var text = after(person.submit(page, page + "/reject", "reason=FRAUD"));

    assertThat(text).contains("The order is rejected.").contains("Rejected since");
    assertThat(person.page(page)).doesNotContain("<textarea");
  }

  @Test
  void a_refusal_is_told_in_words_and_what_was_filled_in_stays() {
    var page = page(orders.validated(Wish.USUAL));

    var answer = person.submit(page, page + "/reject", "reason=FRAUD&note=kept+note");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Browser.textOf(answer.body()))
        .contains(
            "Refused. The order is validated already. From here on it is canceled, not rejected.");

    var unknown = person.submit(page, page + "/holds/nothing/release", "reason=CHECKED");

    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(unknown.body()).contains("The order has no such hold.");
  }

  @Test
  void an_incomplete_form_comes_back_as_it_was_filled_in() {
    var orderId = orders.validated(Wish.USUAL);
    var page = page(orderId);

    var noBlocks = person.submit(page, page + "/holds", "reason=FRAUD_REVIEW&note=%3Cb%3Ekept");
    assertThat(noBlocks.statusCode()).isEqualTo(422);
    assertThat(noBlocks.body())
        .contains("a hold blocks at least one action")
        .contains("value=\"FRAUD_REVIEW\"")
        .contains("&lt;b&gt;kept</textarea>");

    assertThat(person.submit(page, page + "/holds", "reason=+&blocks=ship").statusCode())
        .isEqualTo(422);
    assertThat(person.submit(page, page + "/holds", "reason=A&blocks=ship&dueAt=soon").statusCode())
        .isEqualTo(422);
    assertThat(events(orderId)).doesNotContain("HoldPlaced");
  }

  @Test
  void without_the_token_of_the_form_nothing_is_decided() {
    var orderId = orders.unpaid(Wish.USUAL);

    assertThat(person.post(page(orderId) + "/reject", "reason=FRAUD").statusCode()).isEqualTo(403);
    assertThat(events(orderId)).doesNotContain("OrderRejected");
  }

  @Test
  void the_timeline_opens_every_event_as_it_is_stored() {
    var orderId = orders.unpaid(Wish.USUAL);
    var text = person.text(page(orderId)).replace("&quot;", "\"");

    for (var event : app.bean(History.class).ofStream(orderId)) {
      assertThat(text)
          .contains("Position " + event.position() + " Sequence " + event.sequence())
          .contains(event.eventType() + " , revision 1")
          .contains(event.eventId());
    }
    assertThat(text)
        .contains("\"amount\" : \"48.18\"")
        .contains("\"actor\" : \"connector:shopify/acme\"")
        .contains("by connector:shopify/acme")
        .contains("by policy:policy-validate-order");
  }
}
