package io.throughline.order.state;

import static io.throughline.order.EndWords.closed;
import static io.throughline.order.EndWords.reopened;
import static io.throughline.order.NodeWords.picked;
import static io.throughline.order.SampleLife.atNode;
import static io.throughline.order.SampleLife.done;
import static io.throughline.order.SampleLife.paid;
import static io.throughline.order.SampleLife.reserved;
import static io.throughline.order.SampleLife.valid;
import static io.throughline.order.StockWords.promised;
import static io.throughline.order.Units.caps;
import static io.throughline.order.Units.shirts;
import static io.throughline.order.Units.units;
import static io.throughline.order.terms.Bucket.OPEN;
import static io.throughline.order.terms.Bucket.PICKED;
import static io.throughline.order.terms.Bucket.RELEASED;
import static io.throughline.order.terms.Bucket.RESERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.order.event.HoldUpheld;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.terms.Bucket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Histories that can be lead to a state; histories that cannot be stop the load.
class HistorySpec extends EveryEvent {

  static Stream<OrderEvent> everyEventButTheFirst() {
    return Stream.concat(everything().stream().skip(1), Stream.of(rejected()));
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    var permitted = sealed.getPermittedSubclasses();
    return permitted == null ? Stream.of(sealed) : Stream.of(permitted).flatMap(HistorySpec::kinds);
  }

  @Test
  void every_permitted_event_is_tried_here() {
    assertThat(
            Stream.concat(Stream.of(received()), everyEventButTheFirst())
                .<Class<?>>map(Object::getClass)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(kinds(OrderEvent.class).toList());
  }

  @Test
  void every_event_folds_and_no_unit_is_lost_or_made() {
    OrderState state = new OrderState.NotReceived();
    for (var event : everything()) {
      state = OrderState.evolve(state, event);
      var line = state.known().orElseThrow().goods().line("line-1").orElseThrow();
      assertThat(line.quantity()).as("%s", event).isBetween(2, 3);
    }
    var goods = state.known().orElseThrow().goods();

    assertThat(state).isInstanceOf(OrderState.Closed.class);
    assertThat(goods.in(List.of(Bucket.DELIVERED))).isEqualTo(2);
    assertThat(goods.in(List.of(Bucket.RETURNED))).isEqualTo(1);
    assertThat(goods.in(List.of(Bucket.LOST))).isEqualTo(1);
    assertThat(goods.in(List.of(Bucket.CANCELED))).isEqualTo(1);
    assertThat(goods.complete()).isTrue();
    assertThat(state.known().orElseThrow().ledger().balance()).isZero();
  }

  @ParameterizedTest
  @MethodSource("everyEventButTheFirst")
  void nothing_happens_to_an_order_before_it_was_received(OrderEvent event) {
    assertThatIllegalStateException()
        .isThrownBy(() -> state(event))
        .withMessageContaining(event.getClass().getSimpleName())
        .withMessageContaining(ORDER);
  }

  @Test
  void an_order_is_received_once() {
    impossible(received(), received());
    impossible(received(), rejected(), received());
    impossible(done(), received());
  }

  @Test
  void an_order_ends_once() {
    impossible(received(), rejected(), rejected());
    impossible(received(), rejected(), closed());
    impossible(done(), closed());
    impossible(done(), rejected());
  }

  @Test
  void only_a_closed_order_is_brought_back() {
    impossible(valid(), reopened("BUYER_CALLED", ""));
    impossible(received(), rejected(), reopened("BUYER_CALLED", ""));
    assertThat(state(done(), reopened("BUYER_CALLED", ""))).isInstanceOf(OpenOrder.class);
  }

  @Test
  void facts_about_an_order_that_ended_are_kept_and_leave_it_ended() {
    assertThat(state(received(), rejected(), paid())).isInstanceOf(OrderState.Rejected.class);
    assertThat(state(received(), rejected(), paid()).known().orElseThrow().ledger().captured())
        .isEqualTo(48_18);
    assertThat(state(done(), held("h1"))).isInstanceOf(OrderState.Closed.class);
  }

  @Test
  void no_unit_leaves_a_place_where_it_is_not() {
    impossible(
        reserved(), picked("p1", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r1", "f1")));
    impossible(
        atNode(), picked("p1", "f1", units(3), shirts(3).move(RELEASED, PICKED, "r1", "f1")));
    impossible(
        atNode(), picked("p1", "f1", units(1), shirts(1).move(RELEASED, PICKED, "r2", "f1")));
  }

  @Test
  void no_unit_moves_of_a_line_that_is_not_there() {
    impossible(valid(), promised("r1", "CAP", caps(1).move(OPEN, RESERVED, "r1")));
  }

  @Test
  void a_hold_is_not_decided_before_it_was_placed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> state(received(), held("h1"), released("h2")))
        .withMessageContaining("h2");
    impossible(received(), new HoldUpheld(ORDER, "h2", "FRAUD", "", AT));
  }

  @Test
  void the_message_of_an_impossible_history_repeats_no_remark() {
    assertThatThrownBy(() -> state(received(), released("h2")))
        .hasMessageNotContaining("called the bank");
  }

  private static void impossible(Object... history) {
    assertThatIllegalStateException().isThrownBy(() -> state(history));
  }

  private static OrderState state(Object... history) {
    OrderState state = new OrderState.NotReceived();
    for (var event : events(history)) {
      state = OrderState.evolve(state, event);
    }
    return state;
  }
}
