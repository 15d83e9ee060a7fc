package io.throughline.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.throughline.aggregate.CommandRefused;
import io.throughline.aggregate.Enactment;
import io.throughline.decision.Decision;
import io.throughline.order.command.Refusal;
import org.junit.jupiter.api.Test;

class RefusalSpec {

  @Test
  void a_refused_command_says_which_rule_and_the_detail() {
    var refused =
        assertThrows(
            CommandRefused.class,
            () -> Enactment.enact(Decision.refuse(Refusal.UNKNOWN_HOLD, "h1")));

    assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN_HOLD);
    assertThat(refused).hasMessage("UNKNOWN_HOLD: h1");
  }
}
