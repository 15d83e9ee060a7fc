package io.throughline.order.hold;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.command.Refusal.HOLD_RELEASED;
import static io.throughline.order.command.Refusal.ORDER_CLOSED;
import static io.throughline.order.command.Refusal.ORDER_REJECTED;
import static io.throughline.order.command.Refusal.UNKNOWN_FULFILLMENT_ORDER;
import static io.throughline.order.command.Refusal.UNKNOWN_HOLD;
import static io.throughline.order.command.Refusal.UNKNOWN_LINE;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.HOLD_OVERDUE;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.UpholdHold;
import io.throughline.order.event.AnomalyRecorded;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.HoldUpheld;
import io.throughline.order.terms.HoldScope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Holds on part of an order, holds that are found right, and holds that nobody decides.
class HoldDecisionSpec extends OrderSpec {

  private static final UpholdHold UPHOLD = new UpholdHold(ID, "h1", "FRAUD", "bank says no", AT);
  private static final HoldUpheld UPHELD = new HoldUpheld(ORDER, "h1", "FRAUD", "bank says no", AT);
  private static final EscalateHold ESCALATE = new EscalateHold(ID, "h1", AT);
  private static final AnomalyRecorded OVERDUE =
      contradicted(HOLD_OVERDUE, "h1", "MEDIUM", "FRAUD_REVIEW is not decided, owner risk");

  @Test
  void part_of_an_order_is_held() {
    var line = new HoldScope(List.of("line-1"), null);
    var request = new HoldScope(List.of(), "f1");

    after(valid()).when(place(line)).expectEvents(placed(line));
    after(atNode()).when(place(request)).expectEvents(placed(request));
    staysQuiet(after(valid(), placed(line)).when(place(line)));
  }

  @Test
  void a_part_that_the_order_has_not_is_refused() {
    refusedWith(
        UNKNOWN_LINE, after(valid()).when(place(new HoldScope(List.of("line-1", "line-9"), null))));
    refusedWith(
        UNKNOWN_FULFILLMENT_ORDER, after(valid()).when(place(new HoldScope(List.of(), "f1"))));
  }

  @Test
  void a_closed_order_is_not_held() {
    refusedWith(ORDER_CLOSED, after(done()).when(placeHold("h1")));
    refusedWith(ORDER_CLOSED, after(done()).when(releaseHold("h1")));
  }

  @Test
  void nobody_else_takes_an_id_of_the_holds_that_rules_place() {
    assertThatIllegalArgumentException().isThrownBy(() -> placeHold("validation-SKU_MISSING"));
    assertThatIllegalArgumentException().isThrownBy(() -> placeHold("policy-UNPAID"));
  }

  @Test
  void a_hold_is_found_right_once_and_stays() {
    after(valid(), held("h1")).when(UPHOLD).expectEvents(UPHELD);
    staysQuiet(after(valid(), held("h1"), UPHELD).when(UPHOLD));
    after(valid(), held("h1"), UPHELD).when(releaseHold("h1")).expectEvents(released("h1"));
  }

  @Test
  void a_hold_that_was_released_is_not_found_right_any_more() {
    refusedWith(HOLD_RELEASED, after(valid(), held("h1"), released("h1")).when(UPHOLD));
  }

  @Test
  void a_hold_that_nobody_decides_becomes_work_for_a_person_once() {
    after(valid(), held("h1")).when(ESCALATE).expectEvents(OVERDUE);
    staysQuiet(after(valid(), held("h1"), OVERDUE).when(ESCALATE));
  }

  @Test
  void a_hold_that_was_decided_is_not_overdue() {
    staysQuiet(after(valid(), held("h1"), released("h1")).when(ESCALATE));
    staysQuiet(after(valid(), held("h1"), UPHELD).when(ESCALATE));
  }

  @Test
  void what_is_not_there_is_refused() {
    for (var command : List.of(UPHOLD, ESCALATE)) {
      refusedWith(UNKNOWN_HOLD, after(valid()).when(command));
      refusedWith(UNKNOWN_ORDER, after().when(command));
      refusedWith(ORDER_REJECTED, after(received(), held("h1"), rejected()).when(command));
      refusedWith(ORDER_CLOSED, after(done()).when(command));
    }
  }

  private static PlaceHold place(HoldScope scope) {
    return new PlaceHold(
        ID, "h1", "GIFT_WRAP", "", Set.of("ship"), scope, "operations", null, PLACED_HOLD_AT);
  }

  private static HoldPlaced placed(HoldScope scope) {
    return new HoldPlaced(
        ORDER,
        "h1",
        "manual",
        "GIFT_WRAP",
        "",
        List.of("ship"),
        scope,
        "operations",
        null,
        PLACED_HOLD_AT);
  }
}
