package io.throughline.order.progress;

import static io.throughline.order.EndWords.advance;
import static io.throughline.order.EndWords.closed;
import static io.throughline.order.MoneyWords.EUROS;
import static io.throughline.order.MoneyWords.authorized;
import static io.throughline.order.MoneyWords.captured;
import static io.throughline.order.PolicyWords.holdRiskFrom;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.StockWords.byPolicy;
import static io.throughline.order.StockWords.reservation;
import static io.throughline.order.StockWords.stockRequested;
import static io.throughline.order.StockWords.unpaid;
import static io.throughline.order.Units.shirts;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.RequestCancellation;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldReleased;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidated;
import io.throughline.order.event.OrderValidationFailed.Finding;
import io.throughline.order.event.RiskAssessed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds that come and go by themselves, as the channel's policy says.
class AdvanceHoldSpec extends OrderSpec {

  private static final Finding PENDING = new Finding("PAYMENT_PENDING", "the channel says pending");
  private static final Finding NO_SKU = new Finding("SKU_MISSING", "no SKU on line line-1");
  private static final String PAYMENT_HOLD = "validation-PAYMENT_PENDING";
  private static final OrderEvent STOCK = stockRequested(reservation(1), "default-1", shirts(2));

  @Test
  void a_hold_that_waited_for_the_money_goes_with_the_last_cent_and_the_order_goes_on() {
    after(pending(), captured("c1", "48.18"))
        .when(advance())
        .expectEvents(lifted(PAYMENT_HOLD), madeValid(), STOCK);
    staysQuiet(after(pending(), captured("c1", "48.17")).when(advance()));
  }

  @Test
  void it_goes_when_the_money_is_promised_too() {
    after(pending(), authorized("a1", "48.18"))
        .when(advance())
        .expectEvents(lifted(PAYMENT_HOLD), madeValid(), STOCK);
    staysQuiet(after(pending(), authorized("a1", "48.17")).when(advance()));
  }

  @Test
  void money_of_another_currency_lifts_nothing() {
    staysQuiet(after(pending(), captured("c1", null, EUROS)).when(advance()));
    staysQuiet(after(pending(), authorized("a1", EUROS)).when(advance()));
  }

  @Test
  void another_finding_stays_and_the_order_is_not_valid() {
    after(
            received(),
            validationFailed(PENDING, NO_SKU),
            heldByValidation(PENDING),
            heldByValidation(NO_SKU),
            paid())
        .when(advance())
        .expectEvents(lifted(PAYMENT_HOLD));
  }

  @Test
  void the_hold_of_an_expired_reservation_goes_with_the_money() {
    after(valid(), unpaid("policy-UNPAID"), paid())
        .when(advance())
        .expectEvents(lifted("policy-UNPAID"), STOCK);
    staysQuiet(after(valid(), unpaid("policy-UNPAID")).when(advance()));
  }

  @Test
  void a_hold_that_a_person_placed_stays_whatever_its_reason() {
    var byHand =
        new HoldPlaced(
            ORDER,
            "h1",
            "manual",
            "UNPAID",
            "",
            List.of("reserve"),
            null,
            "finance",
            null,
            PLACED_HOLD_AT);

    staysQuiet(after(valid(), byHand, paid()).when(advance()));
  }

  @Test
  void lifted_again_stays_quiet() {
    staysQuiet(after(pending(), paid(), lifted(PAYMENT_HOLD), madeValid(), STOCK).when(advance()));
  }

  @ParameterizedTest
  @CsvSource({"MEDIUM, MEDIUM", "MEDIUM, HIGH", "HIGH, HIGH"})
  void an_order_is_held_from_the_risk_on_that_the_policy_names(String from, String level) {
    after(valid(), risk(level)).when(advance(holdRiskFrom(from))).expectEvents(heldForRisk(level));
  }

  @ParameterizedTest
  @CsvSource({"MEDIUM, LOW", "HIGH, LOW", "HIGH, MEDIUM"})
  void a_lower_risk_holds_nothing(String from, String level) {
    staysQuiet(after(atNode(), risk(level)).when(advance(holdRiskFrom(from))));
  }

  @Test
  void where_no_risk_holds_an_order_the_highest_does_not() {
    staysQuiet(after(atNode(), risk("HIGH")).when(advance()));
  }

  @Test
  void an_order_is_held_for_its_risk_once_also_after_somebody_released_it() {
    staysQuiet(
        after(atNode(), risk("HIGH"), heldForRisk("HIGH")).when(advance(holdRiskFrom("HIGH"))));
    staysQuiet(
        after(atNode(), risk("HIGH"), heldForRisk("HIGH"), released("policy-RISK"))
            .when(advance(holdRiskFrom("HIGH"))));
  }

  @Test
  void an_order_of_which_nothing_will_come_waits_for_nothing_and_is_closed() {
    after(pending())
        .andGivenCommands(cancelEverything())
        .when(advance())
        .expectEvents(
            new HoldReleased(ORDER, PAYMENT_HOLD, "CANCELED", "", AT), madeValid(), closed());
    staysQuiet(after(pending()).andGivenCommands(cancelEverything(), advance()).when(advance()));
  }

  @Test
  void a_hold_that_a_person_placed_stays_also_on_an_order_of_which_nothing_will_come() {
    staysQuiet(after(valid(), held("h1")).andGivenCommands(cancelEverything()).when(advance()));
  }

  private static RequestCancellation cancelEverything() {
    return new RequestCancellation(ID, "cancel-1", "CUSTOMER", "CHANGED_MIND", List.of(), AT);
  }

  private static List<OrderEvent> pending() {
    return events(received(), validationFailed(PENDING), heldByValidation(PENDING));
  }

  private static HoldReleased lifted(String holdId) {
    return new HoldReleased(ORDER, holdId, "PAID", "", AT);
  }

  private static OrderValidated madeValid() {
    return new OrderValidated(ORDER, "release-of-last-hold", null, AT);
  }

  private static RiskAssessed risk(String level) {
    return new RiskAssessed(ORDER, "x1", "signifyd", level, "87", HAPPENED, AT);
  }

  private static HoldPlaced heldForRisk(String level) {
    return byPolicy(
        "policy-RISK",
        "RISK",
        level + " by signifyd",
        "risk",
        "capture",
        "release",
        "reserve",
        "ship");
  }
}
