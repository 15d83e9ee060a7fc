package io.throughline.order.anomaly;

import static io.throughline.order.EndWords.contradicted;
import static io.throughline.order.EndWords.settle;
import static io.throughline.order.EndWords.settled;
import static io.throughline.order.ParcelWords.lose;
import static io.throughline.order.SampleLife.arrived;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.command.Refusal.UNKNOWN_ANOMALY;
import static io.throughline.order.command.Refusal.UNKNOWN_ORDER;
import static io.throughline.order.ruling.Contradiction.LOST_AFTER_DELIVERY;

import io.throughline.order.OrderSpec;
import io.throughline.order.command.SettleAnomaly;
import io.throughline.order.event.AnomalyRecorded;
import org.junit.jupiter.api.Test;

class SettleSpec extends OrderSpec {

  private static final String ID_OF_IT = "LOST_AFTER_DELIVERY:s1";
  private static final AnomalyRecorded LOST_AFTER_ALL =
      contradicted(LOST_AFTER_DELIVERY, "s1", "HIGH", "it was DELIVERED, now it is told LOST");

  @Test
  void a_contradiction_is_settled_whatever_the_order_is() {
    after(arrived(), LOST_AFTER_ALL).when(settle(ID_OF_IT)).expectEvents(settled(ID_OF_IT));
    after(received(), rejected(), LOST_AFTER_ALL)
        .when(settle(ID_OF_IT))
        .expectEvents(settled(ID_OF_IT));
    after(done(), LOST_AFTER_ALL).when(settle(ID_OF_IT)).expectEvents(settled(ID_OF_IT));
  }

  @Test
  void one_that_nobody_recorded_is_refused() {
    refusedWith(UNKNOWN_ANOMALY, after(arrived()).when(settle(ID_OF_IT)));
    refusedWith(UNKNOWN_ORDER, after().when(settle(ID_OF_IT)));
  }

  @Test
  void settled_again_stays_quiet_however() {
    staysQuiet(after(arrived(), LOST_AFTER_ALL, settled(ID_OF_IT)).when(settle(ID_OF_IT)));
    staysQuiet(
        after(arrived(), LOST_AFTER_ALL, settled(ID_OF_IT))
            .when(new SettleAnomaly(ID, ID_OF_IT, "OTHERWISE", "", AT)));
  }

  @Test
  void the_same_contradiction_after_it_was_settled_stays_quiet() {
    staysQuiet(after(arrived(), LOST_AFTER_ALL, settled(ID_OF_IT)).when(lose("s1")));
  }
}
