package io.throughline.order.refund;

import static io.throughline.order.CancellationWords.canceled;
import static io.throughline.order.CancellationWords.cancellationRequested;
import static io.throughline.order.CancellationWords.worth;
import static io.throughline.order.MoneyWords.TODAY;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.RefundWords.granted;
import static io.throughline.order.RefundWords.paidBack;
import static io.throughline.order.RefundWords.payBack;
import static io.throughline.order.RefundWords.refundParts;
import static io.throughline.order.ReturnWords.returnRequested;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.SampleOrder.usd;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.terms.Bucket.CANCELED;
import static io.throughline.order.terms.Bucket.RESERVED;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.RecordRefund;
import io.throughline.order.event.OrderEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every refund says why, and what it was paid for: as told, as granted, or as the order stands.
class ExplainSpec extends OrderSpec {

  @Test
  void what_is_told_counts() {
    var parts = refundParts("3.00", "2.00", "0.00");

    after(valid(), paid(), granted("b1", "GOODWILL", "5.00"))
        .when(
            new RecordRefund(ID, "b1", "stripe", usd("5.00"), "RETURN", parts, TODAY, HAPPENED, AT))
        .expectEvents(paidBack("b1", usd("5.00"), "RETURN", parts));
  }

  @Test
  void then_what_was_granted() {
    after(valid(), paid(), granted("b1", "CLAIM", "5.00"))
        .when(payBack("b1", "5.00"))
        .expectEvents(paidBack("b1", usd("5.00"), "CLAIM"));
  }

  @Test
  void then_canceled_units_and_overpayment_as_far_as_they_go() {
    after(reserved(), paid(), oneCanceled())
        .when(payBack("b1", "21.59"))
        .expectEvents(paidBack("b1", usd("21.59"), "CANCELLATION"));
    after(reserved(), paid(), oneCanceled())
        .when(payBack("b1", "21.60"))
        .expectEvents(paidBack("b1", usd("21.60"), "GOODWILL"));
    after(valid(), captured("c1", "50.00"))
        .when(payBack("b1", "1.82"))
        .expectEvents(paidBack("b1", usd("1.82"), "OVERPAYMENT"));
  }

  @Test
  void then_a_return_if_there_is_one_and_goodwill_if_not_in_the_parts_of_what_was_sold() {
    after(arrived(), paid(), returnRequested(0, units(1)))
        .when(payBack("b1", "48.18"))
        .expectEvents(paidBack("b1", usd("48.18"), "RETURN", refundParts("39.98", "5.00", "3.20")));
    after(arrived(), paid())
        .when(payBack("b1", "0.05"))
        .expectEvents(paidBack("b1", usd("0.05"), "GOODWILL", refundParts("0.04", "0.01", "0.00")));
  }

  @Test
  void parts_that_do_not_add_up_are_no_command() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RecordRefund(
                    ID,
                    "b1",
                    "stripe",
                    usd("5.00"),
                    null,
                    refundParts("5.00", "0.01", "0.00"),
                    TODAY,
                    HAPPENED,
                    AT));
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
}
