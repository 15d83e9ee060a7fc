package io.throughline.policy.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.command.EscalateHold;
import io.throughline.order.command.EscalateSilentNode;
import io.throughline.order.command.ExpireReservation;
import io.throughline.order.command.OrderId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WhenDeadlinePassedSpec {

  private static final OrderId ORDER = OrderId.of("shopify", "acme", "5001");
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final DeadlineExpiry expiry = new WhenDeadlinePassed();

  @Test
  void a_reservation_that_nobody_paid_for_expires() {
    assertThat(expiry.command(new Deadline.UnpaidReservation(ORDER, "r1"), NOW))
        .isEqualTo(new ExpireReservation(ORDER, "r1", NOW));
  }

  @Test
  void a_hold_that_nobody_decided_is_escalated() {
    assertThat(expiry.command(new Deadline.HoldDue(ORDER, "h1"), NOW))
        .isEqualTo(new EscalateHold(ORDER, "h1", NOW));
  }

  @Test
  void a_node_that_did_not_answer_is_escalated() {
    assertThat(expiry.command(new Deadline.NodeSilent(ORDER, "fo1"), NOW))
        .isEqualTo(new EscalateSilentNode(ORDER, "fo1", NOW));
  }
}
