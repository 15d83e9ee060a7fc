package io.throughline.order.payment;

import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.captureFailed;
import static io.throughline.order.MoneyWords.captureRequested;
import static io.throughline.order.MoneyWords.captureUnknown;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.MoneyWords.requestCapture;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.command.Refusal.BLOCKED_BY_HOLD;
import static io.throughline.order.command.Refusal.CAPTURE_ID_REUSED;
import static io.throughline.order.command.Refusal.CURRENCY_MISMATCH;
import static io.throughline.order.command.Refusal.EXCEEDS_AUTHORIZED_AMOUNT;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_AUTHORIZATION;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.RequestCapture;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The provider is asked for no more than was promised.
class RequestCaptureSpec extends OrderSpec {

  private static final OrderEvent ASKED = captureRequested("c1", "a1", "40.00");

  @Test
  void promised_money_is_asked_for_to_the_last_cent() {
    after(promised())
        .when(requestCapture("c1", "a1", "48.18"))
        .expectEvents(captureRequested("c1", "a1", "48.18"));
    after(promised(), ASKED)
        .when(requestCapture("c2", "a1", "8.18"))
        .expectEvents(captureRequested("c2", "a1", "8.18"));
  }

  @Test
  void one_cent_more_than_was_promised_is_refused() {
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT, after(promised()).when(requestCapture("c1", "a1", "48.19")));
  }

  @Test
  void what_is_asked_for_or_captured_already_is_not_promised_any_more() {
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT,
        after(promised(), ASKED).when(requestCapture("c2", "a1", "8.19")));
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT,
        after(promised(), ASKED, captureUnknown("c1")).when(requestCapture("c2", "a1", "8.19")));
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT,
        after(promised(), ASKED, captured("c1", "a1", usd("40.00")))
            .when(requestCapture("c2", "a1", "8.19")));
  }

  @Test
  void what_was_captured_before_its_promise_was_told_is_not_captured_again() {
    refusedWith(
        EXCEEDS_AUTHORIZED_AMOUNT,
        after(valid(), captured("c1", "a1", usd("40.00")), authorized("a1", "48.18"))
            .when(requestCapture("c2", "a1", "8.19")));
  }

  @Test
  void what_failed_is_promised_again() {
    after(promised(), ASKED, captureFailed("c1"))
        .when(requestCapture("c2", "a1", "48.18"))
        .expectEvents(captureRequested("c2", "a1", "48.18"));
  }

  @Test
  void a_promise_that_nobody_made_or_that_is_used_up_is_refused() {
    refusedWith(UNKNOWN_AUTHORIZATION, after(valid()).when(requestCapture("c1", "a9", "1.00")));
    refusedWith(
        UNKNOWN_AUTHORIZATION,
        after(promised(), captured("c1", "a1", usd("48.18")))
            .when(requestCapture("c2", "a1", "0.01")));
  }

  @Test
  void another_currency_is_refused() {
    refusedWith(
        CURRENCY_MISMATCH, after(promised()).when(new RequestCapture(ID, "c1", "a1", EUROS, AT)));
  }

  @Test
  void an_order_that_is_held_is_refused() {
    refusedWith(
        BLOCKED_BY_HOLD, after(promised(), held("h1")).when(requestCapture("c1", "a1", "99.00")));
  }

  @Test
  void another_capture_under_the_same_id_is_refused() {
    refusedWith(
        CAPTURE_ID_REUSED, after(promised(), ASKED).when(requestCapture("c1", "a1", "40.01")));
    refusedWith(
        CAPTURE_ID_REUSED, after(promised(), ASKED).when(requestCapture("c1", "a2", "40.00")));
    refusedWith(
        CAPTURE_ID_REUSED,
        after(promised(), captured("c1", "40.00")).when(requestCapture("c1", "a1", "40.00")));
  }

  @Test
  void an_unknown_a_rejected_and_a_closed_order_are_refused() {
    var request = requestCapture("c1", "a1", "1.00");

    refusedWith(UNKNOWN_ORDER, after().when(request));
    refusedWith(ORDER_REJECTED, after(received(), rejected()).when(request));
    refusedWith(ORDER_CLOSED, after(done()).when(request));
  }

  @Test
  void the_same_request_again_stays_quiet_whatever_became_of_it() {
    staysQuiet(after(promised(), ASKED).when(requestCapture("c1", "a1", "40.00")));
    staysQuiet(
        after(promised(), ASKED, captured("c1", "a1", usd("40.00")))
            .when(requestCapture("c1", "a1", "40.00")));
  }

  private static List<OrderEvent> promised() {
    return events(valid(), authorized("a1", "48.18"));
  }
}
