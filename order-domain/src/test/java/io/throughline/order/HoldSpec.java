package io.throughline.order;

import static io.throughline.order.command.Refusal.HOLD_ID_REUSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_HOLD;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;

import io.throughline.order.command.PlaceHold;
import io.throughline.order.event.OrderValidationFailed.Finding;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldSpec extends OrderSpec {

  private static final Finding PENDING = new Finding("PAYMENT_PENDING", "the channel says pending");
  private static final Finding NO_SKU = new Finding("SKU_MISSING", "no SKU on line line-1");
  private static final String PAYMENT_HOLD = "validation-PAYMENT_PENDING";
  private static final String SKU_HOLD = "validation-SKU_MISSING";

  @Test
  void a_hold_is_placed_with_its_actions_sorted() {
    order.given(received()).when(placeHold("h1")).expectEvents(held("h1"));
  }

  @Test
  void a_valid_order_can_be_held() {
    order.given(received(), validated()).when(placeHold("h1")).expectEvents(held("h1"));
  }

  @Test
  void a_second_hold_with_another_id_is_placed() {
    order.given(received(), held("h1")).when(placeHold("h2")).expectEvents(held("h2"));
  }

  @Test
  void a_hold_on_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, order.givenNoPriorActivity().when(placeHold("h1")));
  }

  @Test
  void a_hold_on_a_rejected_order_is_refused_also_when_its_id_stands_for_another() {
    refusedWith(ORDER_REJECTED, order.given(received(), rejected()).when(placeHold("h1")));
    refusedWith(
        ORDER_REJECTED,
        order.given(received(), held("h1"), rejected()).when(hold("OTHER", "", "ship", "risk")));
  }

  @Test
  void the_same_hold_again_stays_quiet() {
    staysQuiet(order.given(received(), held("h1")).when(placeHold("h1")));
  }

  @Test
  void the_same_hold_again_at_another_time_stays_quiet() {
    staysQuiet(
        order
            .given(received(), held("h1"))
            .when(
                new PlaceHold(
                    ID,
                    "h1",
                    "FRAUD_REVIEW",
                    "two cards",
                    Set.of("capture", "ship"),
                    null,
                    "risk",
                    DUE_AT,
                    DECIDED_AT)));
  }

  @Test
  void the_same_hold_again_after_its_release_stays_quiet_and_released() {
    staysQuiet(order.given(received(), held("h1"), released("h1")).when(placeHold("h1")));
    staysQuiet(
        order
            .given(received(), held("h1"), released("h1"))
            .andGivenCommands(placeHold("h1"))
            .when(releaseHold("h1")));
  }

  static Stream<PlaceHold> others() {
    return Stream.of(
        hold("OTHER", "two cards", "ship", "risk"),
        hold("FRAUD_REVIEW", "three cards", "ship", "risk"),
        hold("FRAUD_REVIEW", "two cards", "refund", "risk"),
        hold("FRAUD_REVIEW", "two cards", "ship", "finance"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void another_hold_under_the_same_id_is_refused(PlaceHold other) {
    refusedWith(
        HOLD_ID_REUSED,
        order
            .given(received())
            .andGivenCommands(hold("FRAUD_REVIEW", "two cards", "ship", "risk"))
            .when(other));
  }

  @Test
  void a_hold_is_released() {
    order
        .given(received(), validated(), held("h1"))
        .when(releaseHold("h1"))
        .expectEvents(released("h1"));
  }

  @Test
  void a_release_on_an_unknown_order_is_refused() {
    refusedWith(UNKNOWN_ORDER, order.givenNoPriorActivity().when(releaseHold("h1")));
  }

  @Test
  void a_release_on_a_rejected_order_is_refused_also_when_the_hold_is_unknown() {
    refusedWith(
        ORDER_REJECTED, order.given(received(), held("h1"), rejected()).when(releaseHold("h1")));
    refusedWith(ORDER_REJECTED, order.given(received(), rejected()).when(releaseHold("h1")));
  }

  @Test
  void a_release_of_an_unknown_hold_is_refused() {
    refusedWith(UNKNOWN_HOLD, order.given(received(), held("h1")).when(releaseHold("h2")));
  }

  @Test
  void a_second_release_stays_quiet() {
    staysQuiet(order.given(received(), held("h1"), released("h1")).when(releaseHold("h1")));
  }

  @Test
  void releasing_the_last_validation_hold_makes_the_order_valid() {
    order
        .given(received(), validationFailed(PENDING), heldByValidation(PENDING))
        .when(releaseHold(PAYMENT_HOLD))
        .expectEvents(released(PAYMENT_HOLD), validatedByRelease());
  }

  @Test
  void releasing_one_of_two_validation_holds_does_not_and_the_other_does() {
    var failed = validationFailed(PENDING, NO_SKU);

    order
        .given(received(), failed, heldByValidation(PENDING), heldByValidation(NO_SKU))
        .when(releaseHold(PAYMENT_HOLD))
        .expectEvents(released(PAYMENT_HOLD));
    order
        .given(
            received(),
            failed,
            heldByValidation(PENDING),
            heldByValidation(NO_SKU),
            released(PAYMENT_HOLD))
        .when(releaseHold(SKU_HOLD))
        .expectEvents(released(SKU_HOLD), validatedByRelease());
  }

  @Test
  void a_second_release_of_the_last_validation_hold_stays_quiet() {
    staysQuiet(
        order
            .given(
                received(),
                validationFailed(PENDING),
                heldByValidation(PENDING),
                released(PAYMENT_HOLD),
                validatedByRelease())
            .when(releaseHold(PAYMENT_HOLD)));
  }

  @Test
  void releasing_a_manual_hold_does_not_make_an_unchecked_order_valid() {
    order.given(received(), held("h1")).when(releaseHold("h1")).expectEvents(released("h1"));
  }

  @Test
  void releasing_a_manual_hold_beside_a_validation_hold_does_not_make_the_order_valid() {
    order
        .given(received(), validationFailed(PENDING), heldByValidation(PENDING), held("h1"))
        .when(releaseHold("h1"))
        .expectEvents(released("h1"));
  }

  @Test
  void a_manual_hold_does_not_stand_in_the_way_of_validation() {
    order
        .given(received(), validationFailed(PENDING), heldByValidation(PENDING), held("h1"))
        .when(releaseHold(PAYMENT_HOLD))
        .expectEvents(released(PAYMENT_HOLD), validatedByRelease());
  }

  @Test
  void an_order_that_is_valid_already_does_not_become_valid_again() {
    order
        .given(received(), validationFailed(PENDING), heldByValidation(PENDING), validated())
        .when(releaseHold(PAYMENT_HOLD))
        .expectEvents(released(PAYMENT_HOLD));
  }

  @Test
  void a_released_order_is_not_checked_again() {
    staysQuiet(
        order
            .given(
                received(),
                validationFailed(PENDING),
                heldByValidation(PENDING),
                released(PAYMENT_HOLD),
                validatedByRelease())
            .when(validate()));
  }

  private static PlaceHold hold(String reason, String note, String blocked, String owner) {
    return new PlaceHold(
        ID, "h1", reason, note, Set.of(blocked), null, owner, DUE_AT, PLACED_HOLD_AT);
  }
}
