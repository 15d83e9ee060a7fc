package io.throughline.order.shipment;

import static io.throughline.order.ParcelWords.deliveryFailed;
import static io.throughline.order.ParcelWords.failDelivery;
import static io.throughline.order.ParcelWords.track;
import static io.throughline.order.ParcelWords.tracked;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.OrderSpec;
import org.junit.jupiter.api.Test;

/// The carrier's word is data: it is kept, and moves nothing.
class TrackingSpec extends OrderSpec {

  @Test
  void what_the_carrier_tells_is_recorded_also_of_a_parcel_that_is_not_known() {
    after(sent()).when(track("s1", "t1")).expectEvents(tracked("s1", "t1"));
    after(atNode()).when(track("s9", "t1")).expectEvents(tracked("s9", "t1"));
  }

  @Test
  void an_attempt_that_failed_is_recorded() {
    after(sent()).when(failDelivery("s1", "d1")).expectEvents(deliveryFailed("s1", "d1"));
  }

  @Test
  void a_closed_order_stays_closed() {
    after(done()).when(track("s1", "t1")).expectEvents(tracked("s1", "t1"));
    after(done()).when(failDelivery("s1", "d1")).expectEvents(deliveryFailed("s1", "d1"));
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(track("s1", "t1")));
    refusedWith(UNKNOWN_ORDER, after().when(failDelivery("s1", "d1")));
  }

  @Test
  void the_same_report_again_stays_quiet() {
    staysQuiet(after(sent(), tracked("s1", "t1")).when(track("s1", "t1")));
    staysQuiet(after(sent(), deliveryFailed("s1", "d1")).when(failDelivery("s1", "d1")));
  }

  @Test
  void a_report_and_an_attempt_may_have_the_same_number() {
    after(sent(), tracked("s1", "7"))
        .when(failDelivery("s1", "7"))
        .expectEvents(deliveryFailed("s1", "7"));
  }
}
