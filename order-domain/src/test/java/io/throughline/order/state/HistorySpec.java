package io.throughline.order.state;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.order.OrderSpec;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.OrderValidationFailed.Finding;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Histories that can be lead to a state; histories that cannot be stop the load.
class HistorySpec extends OrderSpec {

  private static final Finding PENDING = new Finding("PAYMENT_PENDING", "the channel says pending");

  static Stream<OrderEvent> everyEventButTheFirst() {
    return Stream.of(
        validated(), validationFailed(PENDING), rejected(), held("h1"), released("h1"));
  }

  @ParameterizedTest
  @MethodSource("everyEventButTheFirst")
  void nothing_happens_to_an_order_before_it_was_received(OrderEvent event) {
    assertThatIllegalStateException()
        .isThrownBy(() -> after(event))
        .withMessageContaining(event.getClass().getSimpleName())
        .withMessageContaining(ORDER);
  }

  @Test
  void an_order_is_received_once() {
    assertThatIllegalStateException().isThrownBy(() -> after(received(), received()));
    assertThatIllegalStateException().isThrownBy(() -> after(received(), rejected(), received()));
  }

  @Test
  void a_hold_is_not_released_before_it_was_placed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> after(received(), held("h1"), released("h2")))
        .withMessageContaining("h2");
  }

  @Test
  void the_message_of_an_impossible_history_repeats_no_remark() {
    assertThatThrownBy(() -> after(received(), released("h2")))
        .hasMessageNotContaining("called the bank");
  }

  private static OrderState after(OrderEvent... history) {
    OrderState state = new OrderState.NotReceived();
    for (OrderEvent event : history) {
      state = OrderState.evolve(state, event);
    }
    return state;
  }
}
