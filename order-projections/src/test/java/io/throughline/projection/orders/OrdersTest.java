package io.throughline.projection.orders;

import static io.throughline.projection.Histories.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.money.Money;
import io.throughline.projection.Histories;
import io.throughline.projection.Projection;
import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersTest {

  private final TestDatabase database = TestDatabase.create();
  private final Orders orders = new Orders(database.appDataSource());
  private final Histories histories = new Histories();

  @BeforeAll
  void six_orders() {
    histories
        .received(1)
        .received(2, "amazon", Money.of("10.00", "EUR"))
        .received(3)
        .received(4, "amazon", Money.of("12", "JPY"))
        .received(5)
        .received(6)
        .validated(1)
        .rejected(2)
        .held(3, "a", "FRAUD")
        .held(4, "a", "FRAUD")
        .released(4, "a")
        .validated(5)
        .held(5, "a", "ADDRESS");
    project();
  }

  @AfterAll
  void drop() {
    database.close();
  }

  private void project() {
    new Projection(new OrderListProjector(database.appDataSource()), database.appDataSource())
        .deliver(histories.events(), 500);
  }

  @Test
  void every_filter_restricts_alone() {
    assertThat(numbers(null, null, null, null, null)).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(numbers("amazon", null, null, null, null)).containsExactly(4, 2);
    assertThat(numbers(null, Stage.VALIDATED, null, null, null)).containsExactly(5, 1);
    assertThat(numbers(null, null, true, null, null)).containsExactly(5, 3);
    assertThat(numbers(null, null, false, null, null)).containsExactly(6, 4, 2, 1);
    assertThat(numbers(null, null, null, "JPY", null)).containsExactly(4);
  }

  @Test
  void filters_restrict_together() {
    assertThat(numbers("shopify", Stage.VALIDATED, true, "USD", null)).containsExactly(5);
    assertThat(numbers("amazon", Stage.VALIDATED, null, null, null)).isEmpty();
  }

  @Test
  void an_order_is_found_by_our_id_by_the_channels_id_and_by_its_name() {
    assertThat(numbers(null, null, null, null, order(3))).containsExactly(3);
    assertThat(numbers(null, null, null, null, "5003")).containsExactly(3);
    assertThat(numbers(null, null, null, null, "#3")).containsExactly(3);
    assertThat(numbers(null, null, null, null, "' or 1 = 1 --")).isEmpty();
  }

  @Test
  void only_channels_that_the_asker_may_see_are_listed() {
    assertThat(visible(Set.of("amazon"))).containsExactly(4, 2);
    assertThat(visible(Set.of("amazon", "shopify"))).hasSize(6);
    assertThat(visible(Set.of())).isEmpty();
  }

  private List<Integer> visible(Set<String> channels) {
    var filter = new OrderFilter(null, null, null, null, null, channels);
    return orders.page(filter, null, 50).orders().stream().map(OrdersTest::number).toList();
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat() {
    assertThat(walk(2)).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(walk(5)).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(walk(6)).containsExactly(6, 5, 4, 3, 2, 1);
  }

  @Test
  void a_full_last_page_has_no_next() {
    assertThat(orders.page(OrderFilter.ALL, null, 6).next()).isNull();
    assertThat(orders.page(OrderFilter.ALL, null, 5).next()).isNotNull();
  }

  @Test
  void orders_that_come_in_meanwhile_neither_shift_nor_repeat_the_pages() {
    var crowd = TestDatabase.create();
    try {
      var list = new Orders(crowd.appDataSource());
      var projection =
          new Projection(new OrderListProjector(crowd.appDataSource()), crowd.appDataSource());
      var story = new Histories();
      IntStream.range(0, 10).forEach(story::received);
      projection.deliver(story.events(), 500);
      var seen = new ArrayList<String>();
      var page = list.page(OrderFilter.ALL, null, 3);
      for (int added = 10; ; added += 2) {
        page.orders().forEach(order -> seen.add(order.orderId()));
        var next = page.next();
        if (next == null) {
          break;
        }
        story.received(added).received(added + 1);
        projection.deliver(story.events(), 500);
        page = list.page(OrderFilter.ALL, next, 3);
      }
      assertThat(seen)
          .containsExactlyElementsOf(
              IntStream.range(0, 10).mapToObj(Histories::order).toList().reversed());
    } finally {
      crowd.close();
    }
  }

  @Test
  void orders_of_the_same_instant_are_paged_by_id() {
    var crowd = TestDatabase.create();
    try {
      var list = new Orders(crowd.appDataSource());
      var projection =
          new Projection(new OrderListProjector(crowd.appDataSource()), crowd.appDataSource());
      IntStream.range(0, 5)
          .forEach(number -> projection.deliver(new Histories().received(number).events(), 1));
      assertThat(walk(list, 2)).containsExactly(4, 3, 2, 1, 0);
    } finally {
      crowd.close();
    }
  }

  @Test
  void a_page_has_between_one_and_the_most_orders() {
    assertThat(orders.page(OrderFilter.ALL, null, 1).orders()).hasSize(1);
    assertThat(orders.page(OrderFilter.ALL, null, Orders.MAX_PAGE).orders()).hasSize(6);
    assertThatIllegalArgumentException().isThrownBy(() -> orders.page(OrderFilter.ALL, null, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.page(OrderFilter.ALL, null, Orders.MAX_PAGE + 1));
  }

  @Test
  void an_unknown_order_is_empty() {
    assertThat(orders.find(order(99))).isEmpty();
    assertThat(orders.timeline(order(99))).isEmpty();
  }

  @Test
  void several_stages_and_the_reason_of_a_hold_restrict_too() {
    var inFlight = Set.of(Stage.RECEIVED, Stage.VALIDATED);
    assertThat(
            numbers(
                new OrderFilter(null, inFlight, null, null, null, null, null, null, null, null)))
        .containsExactly(6, 5, 4, 3, 1);
    assertThat(
            numbers(new OrderFilter(null, null, null, null, null, null, null, null, "FRAUD", null)))
        .containsExactly(3);
    assertThat(
            numbers(
                new OrderFilter(null, null, null, false, null, null, null, null, "FRAUD", null)))
        .isEmpty();
  }

  @Test
  void of_no_stage_there_is_no_order() {
    assertThat(
            numbers(
                new OrderFilter(null, Set.of(), null, null, null, null, null, null, null, null)))
        .isEmpty();
  }

  @Test
  void counting_stops_at_the_limit() {
    var amazon = new OrderFilter("amazon", null, null, null, null, null);
    assertThat(orders.count(amazon, 10)).isEqualTo(2);
    assertThat(orders.count(amazon, 1)).isEqualTo(1);
  }

  @Test
  void orders_are_counted_by_channel_and_stage_held_ones_apart() {
    assertThat(new OrderCounts(database.appDataSource()).byStage())
        .containsExactly(
            new StageCount("amazon", Stage.RECEIVED, false, 1),
            new StageCount("amazon", Stage.REJECTED, false, 1),
            new StageCount("shopify", Stage.RECEIVED, false, 1),
            new StageCount("shopify", Stage.RECEIVED, true, 1),
            new StageCount("shopify", Stage.VALIDATED, false, 1),
            new StageCount("shopify", Stage.VALIDATED, true, 1));
  }

  @Test
  void an_order_counts_once_for_each_reason_it_is_held_for_until_it_is_rejected() {
    var held = TestDatabase.create();
    try {
      var story =
          new Histories()
              .received(1)
              .held(1, "a", "FRAUD")
              .held(1, "b", "FRAUD")
              .held(1, "c", "ADDRESS")
              .received(2)
              .held(2, "a", "FRAUD")
              .rejected(2);
      new Projection(new OrderListProjector(held.appDataSource()), held.appDataSource())
          .deliver(story.events(), 500);
      assertThat(new OrderCounts(held.appDataSource()).byOpenHold())
          .containsExactly(
              new HoldCount("shopify", "ADDRESS", 1), new HoldCount("shopify", "FRAUD", 1));
    } finally {
      held.close();
    }
  }

  private List<Integer> numbers(
      @Nullable String channel,
      @Nullable Stage stage,
      @Nullable Boolean held,
      @Nullable String currency,
      @Nullable String reference) {
    return numbers(new OrderFilter(channel, stage, held, currency, reference, null));
  }

  private List<Integer> numbers(OrderFilter filter) {
    return orders.page(filter, null, 50).orders().stream().map(OrdersTest::number).toList();
  }

  private List<Integer> walk(int limit) {
    return walk(orders, limit);
  }

  private static List<Integer> walk(Orders list, int limit) {
    var seen = new ArrayList<Integer>();
    OrderPage.Cursor after = null;
    do {
      var page = list.page(OrderFilter.ALL, after, limit);
      page.orders().forEach(order -> seen.add(number(order)));
      after = page.next();
    } while (after != null);
    return seen;
  }

  private static int number(OrderSummary order) {
    return Integer.parseInt(order.orderId().substring(order.orderId().lastIndexOf('-') + 1));
  }
}
