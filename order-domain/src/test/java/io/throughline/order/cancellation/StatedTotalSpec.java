package io.throughline.order.cancellation;

import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;

import io.throughline.decision.DerivedId;
import io.throughline.order.OrderSpec;
import io.throughline.order.command.AdvanceOrder;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.CancellationRequested;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.order.event.RefundGranted;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.UnitMove;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What cancellations give back when the figures do not add up: never more than was charged, and
/// never more than came in. Found by the simulator.
class StatedTotalSpec extends OrderSpec {

  private static final UnitMove BOTH_SHIRTS =
      new UnitMove("line-1", "TEE-S", 2, Bucket.OPEN, Bucket.CANCELED, null, null, null);

  @Test
  void canceled_units_are_worth_no_more_than_the_total_that_the_channel_stated() {
    order
        .given(anOrder().totals(totals("40.00", "48.18")).received())
        .when(new RequestCancellation(ID, "c1", "CUSTOMER", "regret", List.of(), DECIDED_AT))
        .expectEvents(requested(), canceled("40.00", "0.00"));
  }

  @Test
  void units_are_worth_their_price_and_tax_while_the_total_allows() {
    order
        .given(received())
        .when(new RequestCancellation(ID, "c1", "CUSTOMER", "regret", List.of(), DECIDED_AT))
        .expectEvents(requested(), canceled("43.18", "5.00"));
  }

  @Test
  void goodwill_and_cancellation_together_give_back_what_came_in_and_no_more() {
    order
        .given(
            received(),
            validated(),
            captured("48.18"),
            granted("r1", "40.00", "GOODWILL", "asked", null),
            requested(),
            canceled("43.18", "5.00"))
        .when(new AdvanceOrder(ID, POLICY, DECIDED_AT))
        .expectEvents(
            granted(
                DerivedId.of(ORDER, "refund", "2").toString(),
                "8.18",
                "CANCELLATION",
                "POLICY",
                POLICY.version()));
  }

  private static CancellationRequested requested() {
    return new CancellationRequested(
        ORDER, "c1", "CUSTOMER", "regret", List.of(), List.of(), DECIDED_AT);
  }

  private static UnitsCanceled canceled(String worth, String charges) {
    return new UnitsCanceled(
        ORDER,
        "c1",
        "regret",
        List.of(BOTH_SHIRTS),
        List.of(new LineAmount("line-1", usd(worth))),
        usd(charges),
        DECIDED_AT);
  }

  private static PaymentCaptured captured(String amount) {
    return new PaymentCaptured(
        ORDER,
        "p1",
        null,
        "stripe",
        usd(amount),
        LocalDate.parse("2026-11-20"),
        DECIDED_AT,
        DECIDED_AT);
  }

  private static RefundGranted granted(
      String id, String amount, String cause, String reason, @Nullable String policyVersion) {
    return new RefundGranted(ORDER, id, usd(amount), cause, reason, "", policyVersion, DECIDED_AT);
  }
}
