package io.throughline.order.cancellation;

import static io.throughline.order.SampleOrder.anOrder;
import static io.throughline.order.SampleOrder.totals;
import static io.throughline.order.SampleOrder.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.Decision;
import io.throughline.order.CancellationWords;
import io.throughline.order.OrderRules;
import io.throughline.order.OrderSpec;
import io.throughline.order.SampleOrder;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.event.UnitsCanceled;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.LineAmount;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.TaxLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What canceled units were worth adds up to the order's total to the cent, however it is divided.
class WorthSpec extends OrderSpec {

  /// Every way to cancel three units one after the other.
  static Stream<List<Integer>> divisions() {
    return Stream.of(List.of(3), List.of(2, 1), List.of(1, 2), List.of(1, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("divisions")
  void the_parts_of_a_line_that_does_not_divide_add_up_with_the_charges(List<Integer> division) {
    var parts = cancel(threeFor("10.00", "15.00"), division);

    assertThat(sumOfWorth(parts)).isEqualTo(10_00);
    assertThat(charges(parts)).endsWith(5_00L);
    assertThat(charges(parts).subList(0, parts.size() - 1)).allMatch(amount -> amount == 0);
  }

  @Test
  void the_last_units_are_the_ones_that_are_canceled_first() {
    var parts = cancel(threeFor("10.00", "15.00"), List.of(1, 1, 1));

    assertThat(parts.stream().map(part -> part.worth().getFirst().amount().amount()))
        .containsExactly("3.33", "3.33", "3.34");
  }

  @ParameterizedTest
  @MethodSource("divisions")
  void no_more_is_canceled_than_the_order_costs(List<Integer> division) {
    var parts = cancel(threeFor("10.00", "9.99"), division);

    assertThat(sumOfWorth(parts) + charges(parts).stream().mapToLong(Long::longValue).sum())
        .isEqualTo(9_99);
  }

  @ParameterizedTest
  @MethodSource("divisions")
  void what_the_total_states_beyond_its_parts_goes_with_the_last_unit(List<Integer> division) {
    var parts = cancel(threeFor("10.00", "15.01"), division);

    assertThat(charges(parts)).endsWith(5_01L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tax_counts_once_whether_the_price_contains_it_or_not(boolean included) {
    var sample = threeFor("10.00", included ? "15.00" : "15.80");
    var line = sample.lines().getFirst();
    var taxed = sample.withLines(taxed(line));
    var received = included ? TaxIncluded.in(taxed.received()) : taxed.received();

    var parts = cancel(OrderState.evolve(new OrderState.NotReceived(), received), List.of(1, 2));

    assertThat(sumOfWorth(parts)).isEqualTo(included ? 10_00 : 10_80);
    assertThat(charges(parts)).containsExactly(0L, 5_00L);
  }

  private static OrderLine taxed(OrderLine line) {
    return new OrderLine(
        line.lineId(),
        line.channelLineId(),
        line.sku(),
        line.title(),
        line.quantity(),
        line.unitPrice(),
        line.discount(),
        List.of(new TaxLine("VAT", "0.08", usd("0.80"), false)),
        line.requiresShipping());
  }

  /// Three units for so much altogether, in an order of this total.
  private static SampleOrder threeFor(String worth, String total) {
    return anOrder()
        .withLines(
            new OrderLine(
                "line-1",
                "ch-1",
                "TEE-S",
                "Shirt, small",
                3,
                usd("4.00"),
                usd("12.00").minus(usd(worth)),
                List.of(),
                true))
        .totals(totals(total, total));
  }

  private static List<UnitsCanceled> cancel(SampleOrder sample, List<Integer> division) {
    return cancel(OrderState.evolve(new OrderState.NotReceived(), sample.received()), division);
  }

  private static List<UnitsCanceled> cancel(OrderState received, List<Integer> division) {
    var state = received;
    var parts = new ArrayList<UnitsCanceled>();
    for (int i : IntStream.range(0, division.size()).toArray()) {
      var command = CancellationWords.cancel("k" + i, new LineUnits("line-1", division.get(i)));
      if (OrderRules.decide(state, command) instanceof Decision.Accepted<OrderEvent>(var events)) {
        for (var event : events) {
          state = OrderState.evolve(state, event);
          if (event instanceof UnitsCanceled canceled) {
            parts.add(canceled);
          }
        }
      }
    }
    return parts;
  }

  private static long sumOfWorth(List<UnitsCanceled> parts) {
    return parts.stream()
        .flatMap(part -> part.worth().stream())
        .map(LineAmount::amount)
        .mapToLong(amount -> amount.minorUnits())
        .sum();
  }

  private static List<Long> charges(List<UnitsCanceled> parts) {
    return parts.stream().map(part -> part.charges().minorUnits()).toList();
  }
}
