package io.throughline.order;

import static io.throughline.order.command.Refusal.ORDER_ALREADY_VALIDATED;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.command.RejectOrder;
import io.throughline.order.event.OrderValidationFailed.Finding;
import org.junit.jupiter.api.Test;

class RejectSpec extends OrderSpec {

  private static final Finding PENDING = new Finding("PAYMENT_PENDING", "the channel says pending");

  @Test
  void an_order_that_was_not_checked_yet_is_rejected() {
    order.given(received()).when(reject()).expectEvents(rejected());
  }

  @Test
  void an_order_that_failed_its_validation_is_rejected() {
    order
        .given(received(), validationFailed(PENDING), heldByValidation(PENDING))
        .when(reject())
        .expectEvents(rejected());
  }

  @Test
  void an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, order.givenNoPriorActivity().when(reject()));
  }

  @Test
  void a_valid_order_is_refused() {
    refusedWith(ORDER_ALREADY_VALIDATED, order.given(received(), validated()).when(reject()));
  }

  @Test
  void an_order_that_a_release_made_valid_is_refused() {
    refusedWith(
        ORDER_ALREADY_VALIDATED,
        order
            .given(
                received(),
                validationFailed(PENDING),
                heldByValidation(PENDING),
                released("validation-PAYMENT_PENDING"),
                validatedByRelease())
            .when(reject()));
  }

  @Test
  void a_second_rejection_stays_quiet_whatever_its_reason() {
    staysQuiet(order.given(received(), rejected()).when(reject()));
    staysQuiet(
        order
            .given(received(), rejected())
            .when(new RejectOrder(ID, "OTHER", "", DECIDED_AT.plusSeconds(1))));
  }
}
