package io.throughline.order.progress;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.EndWords.advance;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.PolicyWords.releaseByHand;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.grantedByPolicy;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.RefundWords.refund;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.RESERVED;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is next for the money of an order, and its end, as its channel's policy says.
class AdvanceMoneySpec extends OrderSpec {

  @Test
  void the_buyer_is_owed_what_he_paid_for_units_that_do_not_come() {
    after(reserved(), paid(), oneCanceled())
        .when(advance(releaseByHand()))
        .expectEvents(grantedByPolicy(refund(1), "CANCELLATION", "21.59", "v7"));
  }

  @Test
  void he_is_owed_nothing_for_what_he_did_not_pay() {
    staysQuiet(after(reserved(), oneCanceled()).when(advance(releaseByHand())));
    after(reserved(), captured("c1", "26.60"), oneCanceled())
        .when(advance(releaseByHand()))
        .expectEvents(grantedByPolicy(refund(1), "CANCELLATION", "0.01", "v7"));
    staysQuiet(
        after(reserved(), captured("c1", "26.59"), oneCanceled()).when(advance(releaseByHand())));
  }

  @Test
  void what_the_channel_paid_back_already_is_not_owed_again() {
    staysQuiet(
        after(reserved(), paid(), oneCanceled(), paidBack("b1", "21.59"))
            .when(advance(releaseByHand())));
    after(reserved(), paid(), oneCanceled(), paidBack("b1", "20.00"))
        .when(advance(releaseByHand()))
        .expectEvents(grantedByPolicy(refund(2), "CANCELLATION", "1.59", "v7"));
  }

  @Test
  void money_that_comes_after_the_cancellation_is_owed_too() {
    after(reserved(), allCanceled(), paid())
        .when(advance())
        .expectEvents(grantedByPolicy(refund(1), "CANCELLATION", "48.18", "default-1"));
  }

  @Test
  void what_was_given_out_of_goodwill_is_not_given_again() {
    after(reserved(), paid(), granted("b1", "5.00"), paidBack("b1", "5.00"), allCanceled())
        .when(advance())
        .expectEvents(grantedByPolicy(refund(2), "CANCELLATION", "43.18", "default-1"));
  }

  @Test
  void a_hold_on_refunds_keeps_them() {
    staysQuiet(
        after(reserved(), paid(), oneCanceled(), noRefunding()).when(advance(releaseByHand())));
    staysQuiet(after(received(), paid(), noRefunding(), rejected()).when(advance()));
  }

  @Test
  void granted_again_stays_quiet() {
    staysQuiet(
        after(
                reserved(),
                paid(),
                oneCanceled(),
                grantedByPolicy(refund(1), "CANCELLATION", "21.59", "v7"))
            .when(advance(releaseByHand())));
  }

  @Test
  void the_buyer_is_owed_everything_that_he_paid_for_an_order_that_was_rejected() {
    after(received(), paid(), rejected())
        .when(advance())
        .expectEvents(grantedByPolicy(refund(1), "REJECTION", "48.18", "default-1"));
    after(received(), rejected(), captured("c1", "0.01"))
        .when(advance())
        .expectEvents(grantedByPolicy(refund(1), "REJECTION", "0.01", "default-1"));
  }

  @Test
  void he_is_owed_it_once() {
    var rejectedAndOwed =
        events(
            received(),
            paid(),
            rejected(),
            grantedByPolicy(refund(1), "REJECTION", "48.18", "default-1"));

    staysQuiet(after(received(), rejected()).when(advance()));
    staysQuiet(after(rejectedAndOwed).when(advance()));
    staysQuiet(after(rejectedAndOwed, paidBack(refund(1), "48.18")).when(advance()));
    staysQuiet(after(rejectedAndOwed, paidBack(refund(1), EUROS)).when(advance()));
  }

  @Test
  void an_order_of_which_nothing_is_left_to_do_is_closed() {
    after(arrived(), paid()).when(advance()).expectEvents(closed());
    after(reserved(), allCanceled()).when(advance()).expectEvents(closed());
  }

  @Test
  void an_order_of_which_something_is_left_to_do_stays_open() {
    staysQuiet(after(sent(), paid()).when(advance()));
    staysQuiet(after(arrived()).when(advance()));
    staysQuiet(after(arrived(), paid(), held("h1")).when(advance()));
    staysQuiet(after(arrived(), paid(), granted("b1", "5.00")).when(advance()));
  }

  @Test
  void closed_again_stays_quiet_and_brought_back_it_is_closed_again() {
    staysQuiet(after(done()).when(advance()));
    after(done(), reopened("REFUND", "b1"), granted("b1", "5.00"), paidBack("b1", "5.00"))
        .when(advance())
        .expectEvents(closed());
  }

  private static List<OrderEvent> oneCanceled() {
    return events(
        cancellationRequested("k1", units(1)),
        canceled(
            "k1",
            List.of(shirts(1).move(RESERVED, CANCELED, "r1")),
            "0.00",
            worth("line-1", "21.59")));
  }

  private static List<OrderEvent> allCanceled() {
    return events(
        cancellationRequested("k1"),
        canceled(
            "k1",
            List.of(shirts(2).move(RESERVED, CANCELED, "r1")),
            "5.00",
            worth("line-1", "43.18")));
  }

  private static HoldPlaced noRefunding() {
    return new HoldPlaced(
        ORDER,
        "h1",
        "manual",
        "DISPUTE",
        "",
        List.of("refund"),
        null,
        "finance",
        null,
        PLACED_HOLD_AT);
  }
}
