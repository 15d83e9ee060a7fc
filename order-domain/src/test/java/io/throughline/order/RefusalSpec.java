package io.throughline.order;

import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.throughline.aggregate.CommandRefused;
import io.throughline.aggregate.Enactment;
import io.throughline.decision.Decision;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.PlaceHold;
import io.throughline.order.command.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No refusal without an example: a new constant does not compile here until it has one.
class RefusalSpec extends OrderSpec {

  private record Example(List<?> given, OrderCommand when) {}

  private static Example example(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_ORDER -> new Example(List.of(), validate());
      case ORDER_CONTENT_CONFLICT ->
          new Example(List.of(received()), anOrder().totals(totals("48.19", "48.18")).toReceive());
      case ORDER_REJECTED -> new Example(List.of(received(), rejected()), validate());
      case ORDER_ALREADY_VALIDATED -> new Example(List.of(received(), validated()), reject());
      case UNKNOWN_HOLD -> new Example(List.of(received()), releaseHold("h1"));
      case HOLD_ID_REUSED ->
          new Example(
              List.of(received(), held("h1")),
              new PlaceHold(ID, "h1", "OTHER", "", Set.of("ship"), "risk", null, DECIDED_AT));
    };
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_has_an_example(Refusal refusal) {
    var example = example(refusal);

    refusedWith(refusal, order.given(example.given()).when(example.when()));
  }

  @Test
  void the_precedence_is_part_of_the_api() {
    assertThat(Refusal.values())
        .containsExactly(
            Refusal.UNKNOWN_ORDER,
            Refusal.ORDER_CONTENT_CONFLICT,
            Refusal.ORDER_REJECTED,
            Refusal.ORDER_ALREADY_VALIDATED,
            Refusal.UNKNOWN_HOLD,
            Refusal.HOLD_ID_REUSED);
  }

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
