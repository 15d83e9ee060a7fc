package io.throughline.channel.shopify;

import static io.throughline.channel.shopify.Documents.DAYS;
import static io.throughline.channel.shopify.Documents.RECEIVED_AT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Understanding;
import io.throughline.channel.Understanding.NothingToTell;
import io.throughline.channel.Understanding.OrderNews;
import io.throughline.channel.shopify.ShopLife.Sent;
import io.throughline.decision.Decision;
import io.throughline.order.OrderRules;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.Refusal;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.OrderState;
import io.throughline.order.terms.Bucket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever order a shop's deliveries come in, and however often, an order ends alike: the same
/// units at the same places, the same money. Where that cannot be, an anomaly says so. Rule:
/// CHANNELS section 0, rule 8.
///
/// Told to the order's own rules as the inbox does it, without storage. The system property {@code
/// throughline.shuffle.seed} begins elsewhere.
class ShopifyShuffleTest {

  private static final int ORDERS = 1_000;
  private static final int SHUFFLES = 3;
  private static final Set<Bucket> NOT_GONE =
      Set.of(
          Bucket.OPEN,
          Bucket.BACKORDERED,
          Bucket.RESERVED,
          Bucket.RELEASED,
          Bucket.PICKED,
          Bucket.PACKED);

  /// How an order ended. Nobody reserves or releases here, so that a unit which did not leave is
  /// packed or not by chance: that is not compared.
  ///
  /// @param units by line and bucket
  /// @param money captured, refunded and authorized
  /// @param parcels the tracking number of each
  /// @param anomalies that nothing has explained yet
  private record End(
      Map<String, Map<String, Integer>> units,
      List<Long> money,
      Map<String, String> parcels,
      Set<String> anomalies) {

    static End of(OpenOrder order) {
      var units = new TreeMap<String, Map<String, Integer>>();
      order
          .goods()
          .lines()
          .forEach(
              (id, line) -> {
                var byBucket = new TreeMap<String, Integer>();
                byBucket.put("HERE", line.in(NOT_GONE));
                for (var bucket : Bucket.values()) {
                  if (!NOT_GONE.contains(bucket)) {
                    byBucket.put(bucket.name(), line.in(bucket));
                  }
                }
                units.put(id, byBucket);
              });
      var ledger = order.ledger();
      return new End(
          units,
          List.of(ledger.captured(), ledger.refunded(), ledger.authorized()),
          new TreeMap<>(
              order.shipments().byId().entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey,
                          entry -> String.valueOf(entry.getValue().parcel().trackingNumber())))),
          order.anomalies().recorded().keySet().stream()
              .filter(order.anomalies()::isOpen)
              .collect(Collectors.toSet()));
    }
  }

  /// One order and those who wait for it.
  private static final class Desk {

    private OrderState state = new OrderState.NotReceived();
    private final List<Sent> parked = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    End end(List<Sent> deliveries) {
      deliveries.forEach(this::take);
      assertThat(refusals).isEmpty();
      assertThat(parked).isEmpty();
      return End.of(state.known().orElseThrow());
    }

    private void take(Sent sent) {
      boolean unknown = state.known().isEmpty();
      switch (new ShopifyAdapter()
          .read("north-shop", sent.head(), sent.body().getBytes(UTF_8), RECEIVED_AT, DAYS)) {
        case OrderNews news -> tell(sent, news);
        case NothingToTell _ -> {
          /* such as an edit that only adds */
        }
        case Understanding other -> throw new AssertionError(sent.head().topic() + ": " + other);
      }
      if (unknown && state.known().isPresent()) {
        var waiting = List.copyOf(parked);
        parked.clear();
        waiting.forEach(this::take);
      }
    }

    private void tell(Sent sent, OrderNews news) {
      var first = news.first();
      if (first == null && state.known().isEmpty()) {
        parked.add(sent);
        return;
      }
      boolean isNew = first != null && receive(first, news);
      if (!isNew) {
        news.whenKnown().forEach(this::send);
      }
      news.facts().forEach(this::send);
    }

    private boolean receive(OrderCommand first, OrderNews news) {
      return switch (OrderRules.decide(state, first)) {
        case Decision.Accepted<OrderEvent>(var events) -> {
          events.forEach(event -> state = OrderState.evolve(state, event));
          yield true;
        }
        case Decision.AlreadyDone<OrderEvent> _ -> false;
        case Decision.Refused<OrderEvent>(var reason, var detail) -> {
          if (reason != Refusal.ORDER_CONTENT_CONFLICT
              || (news.whenKnown().isEmpty() && news.facts().isEmpty())) {
            refusals.add(reason + " " + detail);
          }
          yield false;
        }
      };
    }

    private void send(OrderCommand command) {
      switch (OrderRules.decide(state, command)) {
        case Decision.Accepted<OrderEvent>(var events) ->
            events.forEach(event -> state = OrderState.evolve(state, event));
        case Decision.AlreadyDone<OrderEvent> _ -> {
          /* told before */
        }
        case Decision.Refused<OrderEvent>(var reason, var detail) ->
            refusals.add(command.getClass().getSimpleName() + " " + reason + " " + detail);
      }
    }
  }

  @Test
  void in_any_order_and_any_number_of_times_an_order_ends_alike_or_an_anomaly_says_why_not() {
    long seed = Long.getLong("throughline.shuffle.seed", 20_260_302L);
    System.out.printf("SHUFFLE seed %d, %d orders, %d shuffles each%n", seed, ORDERS, SHUFFLES);
    var random = new Random(seed);
    int deliveries = 0;
    int otherwise = 0;
    var kinds = new TreeMap<String, Integer>();
    for (int number = 0; number < ORDERS; number++) {
      var life = ShopLife.of(seed + number);
      var straight = new Desk().end(life);
      for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
        var shuffled = twice(life, random);
        deliveries += shuffled.size();
        var end = new Desk().end(shuffled);
        assertThat(end.money).as("money of order %d", seed + number).isEqualTo(straight.money);
        var more = new HashSet<>(end.anomalies);
        more.removeAll(straight.anomalies);
        if (more.isEmpty()) {
          assertThat(end.units).as("units of order %d", seed + number).isEqualTo(straight.units);
          assertThat(end.parcels).as("parcels of %d", seed + number).isEqualTo(straight.parcels);
        } else {
          otherwise++;
          more.forEach(id -> kinds.merge(id.substring(0, id.indexOf(':')), 1, Integer::sum));
        }
      }
    }
    System.out.printf(
        "SHUFFLE %d deliveries told, %d of %d shuffles with an anomaly more: %s%n",
        deliveries, otherwise, ORDERS * SHUFFLES, kinds);
    assertThat(otherwise).as("most lives need nobody").isLessThan(ORDERS * SHUFFLES / 2);
  }

  private static List<Sent> twice(List<Sent> life, Random random) {
    var shuffled = new ArrayList<>(life);
    life.stream().filter(_ -> random.nextInt(3) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
