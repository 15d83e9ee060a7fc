package io.throughline.order.cancellation;

import static io.throughline.order.CancellationWords.cancel;
import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationDeclined;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.refuse;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.ParcelWords.ship;
import static io.throughline.order.ParcelWords.shipped;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.sent;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.CANCELED_AFTER_SHIPPING;
import static io.throughline.order.ruling.Contradiction.CANCELED_UNKNOWN_UNITS;
import static io.throughline.order.ruling.Contradiction.FACT_ID_REUSED;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.SHIPPED;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.terms.AtNode;
import io.throughline.order.terms.LineUnits;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the channel itself canceled is a fact. It is never refused.
class ChannelCancellationSpec extends OrderSpec {

  private static final String CHANNEL = "CHANNEL";

  @Test
  void what_no_node_has_is_canceled_at_once() {
    after(valid())
        .when(cancel("k1", CHANNEL))
        .expectEvents(
            cancellationRequested("k1", CHANNEL, List.of()),
            canceled(
                "k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18")));
  }

  @Test
  void a_node_is_asked_about_what_it_has() {
    after(atNode()).when(cancel("k1", CHANNEL)).expectEvents(requestedOfNode());
  }

  @Test
  void what_has_left_contradicts() {
    after(sent())
        .when(cancel("k1", CHANNEL))
        .expectEvents(
            cancellationRequested("k1", CHANNEL, List.of()),
            contradicted(CANCELED_AFTER_SHIPPING, "k1", "HIGH", "2 units left before"));
    after(sent())
        .when(cancel("k1", CHANNEL, units(1)))
        .expectEvents(
            cancellationRequested("k1", CHANNEL, List.of(units(1))),
            contradicted(CANCELED_AFTER_SHIPPING, "k1", "HIGH", "1 units left before"));
  }

  @Test
  void a_node_that_ships_or_refuses_after_it_contradicts_the_channel() {
    after(atNode(), requestedOfNode())
        .when(ship("s1", "f1", units(2)))
        .expectEvents(
            shipped("s1", "f1", units(2), shirts(2).move(RELEASED, SHIPPED, "r1", "f1", "s1")),
            cancellationDeclined("k1", "f1", "SHIPPED"),
            contradicted(
                CANCELED_AFTER_SHIPPING, "k1/f1", "HIGH", "the channel canceled, the node ships"));
    after(atNode(), requestedOfNode())
        .when(refuse("k1", "f1"))
        .expectEvents(
            cancellationDeclined("k1", "f1", "LOADED"),
            contradicted(
                CANCELED_AFTER_SHIPPING, "k1/f1", "HIGH", "the channel canceled, the node ships"));
  }

  @Test
  void units_that_the_order_has_not_contradict() {
    after(valid())
        .when(cancel("k1", CHANNEL, new LineUnits("line-9", 1)))
        .expectEvents(
            cancellationRequested("k1", CHANNEL, List.of(new LineUnits("line-9", 1))),
            contradicted(CANCELED_UNKNOWN_UNITS, "k1", "MEDIUM", "lines that the order has not"));
  }

  @Test
  void units_that_were_canceled_before_have_not_left() {
    after(valid(), oneCanceled())
        .when(cancel("k1", CHANNEL, units(2)))
        .expectEvents(
            cancellationRequested("k1", CHANNEL, List.of(units(2))),
            canceled(
                "k1", List.of(shirts(1).move(OPEN, CANCELED)), "5.00", worth("line-1", "21.59")),
            contradicted(
                CANCELED_UNKNOWN_UNITS, "k1", "MEDIUM", "1 units more than the order has"));
  }

  @Test
  void everything_again_after_everything_contradicts_nothing() {
    after(valid(), allCanceled())
        .when(cancel("k1", CHANNEL))
        .expectEvents(cancellationRequested("k1", CHANNEL, List.of()));
  }

  @Test
  void a_rejected_order_is_canceled_too() {
    after(received(), rejected())
        .when(cancel("k1", CHANNEL))
        .expectEvents(
            cancellationRequested("k1", CHANNEL, List.of()),
            canceled(
                "k1", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18")));
  }

  @Test
  void a_closed_order_is_brought_back_by_it() {
    after(done())
        .when(cancel("k1", CHANNEL))
        .expectEvents(
            reopened("CANCELED_AFTER_SHIPPING", "k1"),
            cancellationRequested("k1", CHANNEL, List.of()),
            contradicted(CANCELED_AFTER_SHIPPING, "k1", "HIGH", "2 units left before"));
  }

  @Test
  void another_cancellation_under_the_same_id_contradicts() {
    after(valid(), cancellationRequested("k1", CHANNEL, List.of(units(1))))
        .when(cancel("k1", CHANNEL, units(2)))
        .expectEvents(
            contradicted(FACT_ID_REUSED, "k1", "MEDIUM", "another cancellation of this id"));
  }

  @Test
  void only_an_order_that_was_never_received_is_refused() {
    refusedWith(UNKNOWN_ORDER, after().when(cancel("k1", CHANNEL)));
  }

  @Test
  void the_same_cancellation_again_stays_quiet() {
    staysQuiet(
        after(sent(), cancellationRequested("k1", CHANNEL, List.of())).when(cancel("k1", CHANNEL)));
  }

  private static OrderEvent requestedOfNode() {
    return cancellationRequested("k1", CHANNEL, List.of(), new AtNode("f1", "line-1", 2));
  }

  private static List<OrderEvent> oneCanceled() {
    return events(
        cancellationRequested("k0", units(1)),
        canceled("k0", List.of(shirts(1).move(OPEN, CANCELED)), "0.00", worth("line-1", "21.59")));
  }

  private static List<OrderEvent> allCanceled() {
    return events(
        cancellationRequested("k0"),
        canceled("k0", List.of(shirts(2).move(OPEN, CANCELED)), "5.00", worth("line-1", "43.18")));
  }
}
