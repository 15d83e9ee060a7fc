package io.throughline.projection.spans;

import static io.throughline.projection.Histories.at;
import static io.throughline.projection.Histories.order;
import static io.throughline.projection.Tracked.position;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.AsOf;
import io.throughline.projection.Histories;
import io.throughline.projection.Lives;
import io.throughline.projection.Projection;
import io.throughline.projection.RandomHistory;
import io.throughline.projection.Tracked;
import io.throughline.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final long SEED = 20261121;
  private static final Set<String> PLACES =
      Set.of("RECEIVED", "VALIDATED", "RESERVED", "RELEASED", "SHIPPED", "COMPLETE", "ON_HOLD");

  private final List<TestDatabase> databases = new ArrayList<>();
  private final Histories histories = new Histories();

  @AfterEach
  void drop() {
    databases.forEach(TestDatabase::close);
  }

  /// All that can be asked of a history.
  private record Asked(
      StuckOrders stuck,
      UnitsInFlight flight,
      PlacedOrders orders,
      BackTest backTest,
      Tickets tickets) {}

  private Asked after(List<DomainEventMessage<?>> history) {
    var database = TestDatabase.create();
    databases.add(database);
    var source = database.appDataSource();
    new Projection(new OrderSpansProjector(source), source).deliver(history, 500);
    return new Asked(
        new StuckOrders(source),
        new UnitsInFlight(source),
        new PlacedOrders(source),
        new BackTest(source),
        new Tickets(source));
  }

  private Asked told() {
    return after(Tracked.of(histories.events()));
  }

  /// After so many events of the history.
  private static AsOf moment(int events) {
    return new AsOf(position(events - 1), at(events - 1));
  }

  private static List<Limit> limits(Duration after) {
    return Stream.of("shopify", "amazon", "edi-x12")
        .flatMap(channel -> PLACES.stream().map(place -> new Limit(channel, "acme", place, after)))
        .toList();
  }

  private static SpanFilter filter(
      @Nullable String place,
      @Nullable String reason,
      @Nullable String unitStage,
      @Nullable List<Limit> beyond) {
    return new SpanFilter(null, null, null, place, reason, null, unitStage, false, beyond, null);
  }

  private static List<PlacedOrder> all(Asked asked, AsOf moment, SpanFilter filter) {
    var all = new ArrayList<PlacedOrder>();
    PlacedPage.@Nullable Cursor after = null;
    do {
      var page = asked.orders().page(moment, filter, after, 7);
      all.addAll(page.orders());
      after = page.next();
    } while (after != null);
    return all;
  }

  @Test
  void an_answer_as_of_a_moment_is_the_answer_that_was_given_then() {
    var history = Tracked.of(RandomHistory.of(200, SEED));
    var today = after(history);
    for (int events : new int[] {1, 50, 400, history.size()}) {
      var then = after(history.subList(0, events));
      var moment = moment(events);
      var limits = limits(Duration.ofSeconds(40));

      assertThat(today.stuck().figures(moment, limits, null, null))
          .isEqualTo(then.stuck().figures(moment, limits, null, null))
          .isNotEmpty();
      assertThat(today.flight().answer(moment, null, null))
          .isEqualTo(then.flight().answer(moment, null, null));
      var every = filter(null, null, null, null);
      assertThat(all(today, moment, every)).isEqualTo(all(then, moment, every)).isNotEmpty();
    }
  }

  @Test
  void each_figure_has_exactly_its_orders() {
    var history = Tracked.of(RandomHistory.of(200, SEED));
    var asked = after(history);
    var moment = moment(history.size() / 2);
    var limits = limits(Duration.ofSeconds(40));
    for (var figure : asked.stuck().figures(moment, limits, null, null)) {
      var listed =
          all(asked, moment, filter(figure.place(), figure.holdReason(), null, limits)).stream()
              .filter(order -> order.channel().equals(figure.channel()))
              .toList();
      assertThat(listed).hasSize((int) figure.stuck());
    }
    for (var figure : asked.flight().answer(moment, null, null).figures()) {
      var listed =
          all(asked, moment, filter(null, null, figure.stage(), null)).stream()
              .filter(order -> order.channel().equals(figure.channel()))
              .filter(order -> order.value().currency().equals(figure.value().currency()))
              .toList();
      assertThat(listed).hasSize((int) figure.orders());
      assertThat(listed.stream().map(PlacedOrder::value).reduce(Money::plus))
          .contains(figure.value());
      assertThat(listed.stream().mapToLong(PlacedOrder::units).sum()).isEqualTo(figure.units());
    }
  }

  @Test
  void an_order_is_stuck_from_the_very_moment_at_which_its_time_is_up() {
    histories.received(1);
    var asked = told();
    var limits = limits(Duration.ofHours(1));

    var early = new AsOf(10, at(0).plus(Duration.ofHours(1)).minusMillis(1));
    assertThat(asked.stuck().figures(early, limits, null, null))
        .containsExactly(
            new StuckFigure(
                "shopify",
                "acme",
                "RECEIVED",
                null,
                null,
                Duration.ofHours(1),
                1,
                0,
                List.of(),
                null));
    var late = new AsOf(10, at(0).plus(Duration.ofHours(1)));
    assertThat(asked.stuck().figures(late, limits, null, null))
        .containsExactly(
            new StuckFigure(
                "shopify",
                "acme",
                "RECEIVED",
                null,
                null,
                Duration.ofHours(1),
                1,
                1,
                List.of(Money.of("48.18", "USD")),
                new StuckFigure.Ages(
                    Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1))));
  }

  @Test
  void ages_are_those_of_the_stuck_and_values_are_never_added_over_currencies() {
    for (int number = 0; number < 10; number++) {
      histories.received(
          number, "shopify", number == 3 ? Money.of("9.00", "EUR") : Money.of("1.00", "USD"));
    }
    var moment = new AsOf(1_000, at(10));

    var figure = told().stuck().figures(moment, limits(Duration.ofSeconds(4)), null, null);

    assertThat(figure)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.inPlace()).isEqualTo(10);
              assertThat(one.stuck()).isEqualTo(7);
              assertThat(one.value())
                  .containsExactly(Money.of("9.00", "EUR"), Money.of("6.00", "USD"));
              assertThat(one.ages())
                  .isEqualTo(
                      new StuckFigure.Ages(
                          Duration.ofSeconds(7), Duration.ofSeconds(10), Duration.ofSeconds(10)));
            });
  }

  @Test
  void a_half_shipped_order_is_in_two_stages_and_a_held_one_on_hold() {
    histories.received(1).validated(1).received(2).held(2, "h", "FRAUD");
    new Lives(histories, 1)
        .captured("c", "a", Money.of("48.18", "USD"))
        .moved("s", 1, Bucket.OPEN, Bucket.SHIPPED);

    var answer = told().flight().answer(moment(6), null, null);

    var half = Money.of("24.09", "USD");
    assertThat(answer.figures())
        .containsExactly(
            new FlightFigure("shopify", "VALIDATED", 1, 1, half),
            new FlightFigure("shopify", "SHIPPED", 1, 1, half),
            new FlightFigure("shopify", "ON_HOLD", 1, 2, Money.of("48.18", "USD")));
    assertThat(answer.totals())
        .containsExactly(
            new FlightTotal("shopify", half.currency(), 2, 4, Money.of("96.36", "USD"), 4818));
  }

  @Test
  void what_a_caller_may_not_see_is_in_no_answer() {
    histories.received(1).received(2, "amazon", Money.of("1.00", "USD"));
    var asked = told();
    var amazon = Set.of("amazon");

    assertThat(asked.stuck().figures(moment(2), List.of(), null, amazon))
        .extracting(StuckFigure::channel)
        .containsExactly("amazon");
    assertThat(asked.stuck().figures(moment(2), List.of(), "shopify", amazon)).isEmpty();
    assertThat(asked.flight().answer(moment(2), null, amazon).totals()).hasSize(1);
    assertThat(
            asked
                .orders()
                .page(
                    moment(2),
                    new SpanFilter(null, null, null, null, null, null, null, false, null, Set.of()),
                    null,
                    5)
                .orders())
        .isEmpty();
    assertThat(asked.stuck().accounts())
        .containsExactly(new AccountKey("amazon", "acme"), new AccountKey("shopify", "acme"));
  }

  @Test
  void a_ticket_counts_while_it_and_its_order_are_open() {
    histories.received(1).received(2).received(3, "amazon", Money.of("1.00", "USD"));
    new Lives(histories, 1).ticket("t1").ticket("t2");
    new Lives(histories, 2).ticket("t3").closed();
    new Lives(histories, 3).ticket("t4").answered("t4");
    var tickets = told().tickets();

    assertThat(tickets.ages(moment(5), null, null))
        .containsExactly(new Tickets.Figure("shopify", 2, Duration.ZERO, Duration.ofSeconds(1)));
    assertThat(tickets.ages(moment(8), null, null))
        .extracting(Tickets.Figure::channel, Tickets.Figure::tickets)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("amazon", 1L),
            org.assertj.core.groups.Tuple.tuple("shopify", 2L));
    assertThat(tickets.ages(moment(9), null, Set.of("amazon"))).isEmpty();
    var first = tickets.page(moment(9), "shopify", null, null, 1);
    assertThat(first).extracting(Tickets.Ticket::ticketId).containsExactly("t1");
    var cursor = new Tickets.Ticket.Cursor(first.getFirst().openedAt(), "t1");
    assertThat(tickets.page(moment(9), null, null, cursor, 5))
        .extracting(Tickets.Ticket::ticketId)
        .containsExactly("t2");
  }

  @Test
  void a_limit_is_tried_on_every_day_of_the_past() {
    histories.received(1).received(2).received(3).received(4).validated(1).held(2, "h", "FRAUD");
    var known = new AsOf(1_000, at(0).plus(Duration.ofDays(3)));
    var day = LocalDate.of(2026, 11, 20);

    var backTest = told().backTest();

    assertThat(backTest.days("RECEIVED", Duration.ofSeconds(4), day, day, known, null, null))
        .containsExactly(new BackTest.Day(day, 4, 2));
    assertThat(backTest.days("RECEIVED", Duration.ofSeconds(5), day, day, known, null, null))
        .containsExactly(new BackTest.Day(day, 2, 2));
    assertThat(
            backTest.days(
                "RECEIVED", Duration.ofHours(20), day, day.plusDays(1), known, null, null))
        .containsExactly(new BackTest.Day(day, 0, 0), new BackTest.Day(day.plusDays(1), 2, 2));
    assertThat(
            backTest.days(
                "ON_HOLD", Duration.ofSeconds(1), day, day, known, "shopify", Set.of("amazon")))
        .containsExactly(new BackTest.Day(day, 0, 0));
  }

  @Test
  void pages_go_on_where_the_one_before_ended() {
    for (int number = 0; number < 20; number++) {
      histories.received(number);
    }

    assertThat(all(told(), moment(20), filter("RECEIVED", null, null, null)))
        .extracting(PlacedOrder::orderId)
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 20).mapToObj(n -> order(n)).toList());
  }
}
