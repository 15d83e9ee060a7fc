package io.throughline.projection.money;

import static io.throughline.projection.Histories.at;
import static io.throughline.projection.Histories.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.event.OrderRefunded;
import io.throughline.order.event.PaymentCaptured;
import io.throughline.projection.AsOf;
import io.throughline.projection.Histories;
import io.throughline.projection.Lives;
import io.throughline.projection.Projection;
import io.throughline.projection.RandomHistory;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.projection.Tracked;
import io.throughline.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DailyMoneyTest {

  private static final long SEED = 20261121;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final TestDatabase database = TestDatabase.create();
  private final Projection projection =
      new Projection(new DailyMoneyProjector(database.appDataSource()), database.appDataSource());
  private final DailyMoney money = new DailyMoney(database.appDataSource());
  private final Histories histories = new Histories();

  @AfterEach
  void drop() {
    database.close();
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(DailyMoney.GROUP), database.appDataSource());
  }

  private static AsOf moment(int events) {
    return new AsOf(Tracked.position(events - 1), at(events - 1));
  }

  private static MovementFilter filter(@Nullable String kind, @Nullable Set<String> visible) {
    return new MovementFilter(DAY, DAY.plusDays(1), null, null, null, kind, visible);
  }

  private PaymentCaptured captured(String id, String amount, LocalDate day) {
    var now = histories.now();
    return new PaymentCaptured(
        order(1), id, null, "stripe", Money.of(amount, "USD"), day, now, now);
  }

  @Test
  void a_day_is_the_sum_of_its_movements_up_to_the_moment() {
    histories.received(1).add(captured("c1", "10.00", DAY)).add(captured("c2", "5.00", DAY));
    new Lives(histories, 1).refunded("r", Money.of("20.00", "USD"));
    projection.deliver(Tracked.of(histories.events()), 500);

    assertThat(money.days(moment(2), filter(null, null)))
        .containsExactly(day(DAY, 1, "10.00", 0, "0.00", 1_000, 20));
    assertThat(money.days(moment(4), filter(null, null)))
        .containsExactly(day(DAY, 2, "15.00", 1, "20.00", -500, 40));
    assertThat(money.days(moment(1), filter(null, null))).isEmpty();
    assertThat(money.days(moment(4), filter(null, Set.of("amazon")))).isEmpty();
  }

  @Test
  void a_late_fact_belongs_to_the_day_that_its_event_names() {
    histories
        .received(1)
        .add(captured("c1", "1.00", DAY.plusDays(1)))
        .add(captured("late", "2.00", DAY));
    projection.deliver(Tracked.of(histories.events()), 500);

    assertThat(money.days(moment(3), filter(null, null)))
        .containsExactly(
            day(DAY.plusDays(1), 1, "1.00", 0, "0.00", 100, 20),
            day(DAY, 1, "2.00", 0, "0.00", 200, 30));
  }

  private static MoneyDay day(
      LocalDate day,
      long captures,
      String captured,
      long refunds,
      String refunded,
      long net,
      long last) {
    return new MoneyDay(
        day,
        "shopify",
        "acme",
        captures,
        Money.of(captured, "USD"),
        refunds,
        Money.of(refunded, "USD"),
        net,
        last);
  }

  @Test
  void each_figure_drills_down_to_the_events_behind_it() {
    histories.received(1).add(captured("c1", "10.00", DAY)).add(captured("c2", "5.00", DAY));
    projection.deliver(Tracked.of(histories.events()), 500);

    var first = money.movements(moment(3), filter("CAPTURED", null), 0, 1);
    var second = money.movements(moment(3), filter("CAPTURED", null), 20, 5);

    assertThat(first)
        .containsExactly(
            new Movement(
                20,
                histories.events().get(1).getIdentifier(),
                order(1),
                "shopify",
                "acme",
                DAY,
                "CAPTURED",
                "c1",
                "stripe",
                Money.of("10.00", "USD"),
                at(1),
                at(1)));
    assertThat(second).extracting(Movement::movementId).containsExactly("c2");
    assertThat(money.movements(moment(3), filter("REFUNDED", null), 0, 5)).isEmpty();
  }

  @Test
  void every_random_history_adds_up_event_by_event() {
    var history = Tracked.of(RandomHistory.of(200, SEED));
    projection.deliver(history, 500);

    long net = 0;
    for (var message : history) {
      switch (message.getPayload()) {
        case PaymentCaptured e -> net += e.amount().minorUnits();
        case OrderRefunded e -> net -= e.amount().minorUnits();
        default -> {
          // no money
        }
      }
    }
    assertThat(
            money.days(moment(history.size()), filter(null, null)).stream()
                .mapToLong(MoneyDay::netMinor)
                .sum())
        .isEqualTo(net)
        .isNotZero();
  }

  @Test
  void twice_late_and_rebuilt_give_equal_rows() {
    var history = Tracked.of(RandomHistory.of(60, SEED));
    projection.deliver(history, 7);
    var once = digest();

    projection.deliver(history, 500);
    assertThat(digest()).isEqualTo(once);
    for (DomainEventMessage<?> old : history.reversed()) {
      projection.deliver(List.of(old), 1);
    }
    assertThat(digest()).isEqualTo(once);
    projection.reset();
    assertThat(digest().totalRows()).isZero();
    projection.deliver(history, 1);
    assertThat(digest()).isEqualTo(once);
  }
}
