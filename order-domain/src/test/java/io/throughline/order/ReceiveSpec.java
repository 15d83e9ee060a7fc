package io.throughline.order;

import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.line;
import static io.throughline.order.SampleOrder.shirts;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.command.Refusal.ORDER_CONTENT_CONFLICT;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiveSpec extends OrderSpec {

  @Test
  void an_order_is_received() {
    order.givenNoPriorActivity().when(receive()).expectEvents(received());
  }

  @Test
  void an_order_that_the_channel_canceled_already_is_received_all_the_same() {
    var canceled = anOrder().canceledAt(SampleOrder.PLACED_AT);

    order.givenNoPriorActivity().when(canceled.toReceive()).expectEvents(canceled.received());
  }

  @Test
  void an_order_whose_totals_disagree_is_received_all_the_same() {
    var odd = anOrder().totals(totals("48.19", "48.18"));

    order.givenNoPriorActivity().when(odd.toReceive()).expectEvents(odd.received());
  }

  @Test
  void the_same_order_again_stays_quiet() {
    staysQuiet(order.given(received()).when(receive()));
  }

  @Test
  void the_same_terms_again_later_and_with_another_payment_status_stay_quiet() {
    var later = anOrder().receivedAt(DECIDED_AT).paymentStatus("refunded").withoutDestination();

    staysQuiet(order.given(received(), validated()).when(later.toReceive()));
  }

  @Test
  void the_same_order_again_after_a_rejection_stays_quiet() {
    staysQuiet(order.given(received(), rejected()).when(receive()));
  }

  static Stream<SampleOrder> others() {
    return Stream.of(
        anOrder().totals(totals("48.19", "48.18")),
        anOrder().withLines(shirts("line-1"), shirts("line-2")),
        anOrder().withLines(line("line-1", "TEE-M", true)),
        anOrder().withCharges());
  }

  @ParameterizedTest
  @MethodSource("others")
  void other_terms_under_the_same_id_are_refused(SampleOrder other) {
    refusedWith(ORDER_CONTENT_CONFLICT, order.given(received()).when(other.toReceive()));
  }

  @Test
  void other_terms_are_refused_as_such_also_after_a_rejection() {
    refusedWith(
        ORDER_CONTENT_CONFLICT,
        order
            .given(received(), rejected())
            .when(anOrder().totals(totals("48.19", "48.18")).toReceive()));
  }
}
