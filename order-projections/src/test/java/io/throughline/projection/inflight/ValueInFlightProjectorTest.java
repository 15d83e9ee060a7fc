package io.throughline.projection.inflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.Histories;
import io.throughline.projection.Lives;
import io.throughline.projection.Projection;
import io.throughline.projection.RandomHistory;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.testing.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValueInFlightProjectorTest {

  private static final long SEED = 20_261_121;

  private final TestDatabase database = TestDatabase.create();
  private final ValueInFlight value = new ValueInFlight(database.appDataSource());
  private final Projection projection =
      new Projection(
          new ValueInFlightProjector(database.appDataSource()), database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(ValueInFlight.GROUP), database.appDataSource());
  }

  @Test
  void value_stands_by_channel_currency_stage_and_hold() {
    var history =
        new Histories()
            .received(1, "shopify", Money.of("10.00", "USD"))
            .received(2, "shopify", Money.of("20.00", "USD"))
            .received(3, "shopify", Money.of("40.00", "USD"))
            .received(4, "amazon", Money.of("80.00", "USD"))
            .validated(2)
            .held(3, "a", "FRAUD")
            .held(3, "b", "ADDRESS")
            .released(3, "a");

    projection.deliver(history.events(), 500);

    assertThat(value.figures())
        .containsExactly(
            new InFlightFigure("amazon", "RECEIVED", false, 1, Money.of("80.00", "USD")),
            new InFlightFigure("shopify", "RECEIVED", false, 1, Money.of("10.00", "USD")),
            new InFlightFigure("shopify", "RECEIVED", true, 1, Money.of("40.00", "USD")),
            new InFlightFigure("shopify", "VALIDATED", false, 1, Money.of("20.00", "USD")));
  }

  @Test
  void currencies_are_never_added_up() {
    var history =
        new Histories()
            .received(1, "shopify", Money.of("1.00", "USD"))
            .received(2, "shopify", Money.of("2", "JPY"))
            .received(3, "shopify", Money.of("4.000", "KWD"));

    projection.deliver(history.events(), 500);

    assertThat(value.figures())
        .extracting(InFlightFigure::value)
        .containsExactly(Money.of("2", "JPY"), Money.of("4.000", "KWD"), Money.of("1.00", "USD"));
  }

  @Test
  void a_rejected_order_is_no_longer_in_flight() {
    projection.deliver(new Histories().received(1).validated(1).rejected(1).events(), 500);

    assertThat(value.figures()).isEmpty();
  }

  @Test
  void an_order_is_in_flight_until_it_is_over_and_worth_what_was_not_canceled() {
    var histories =
        new Histories()
            .received(1, "shopify", Money.of("10.00", "USD"))
            .received(2, "shopify", Money.of("20.00", "USD"))
            .received(3, "shopify", Money.of("40.00", "USD"))
            .validated(1)
            .validated(2)
            .validated(3);
    new Lives(histories, 1)
        .moved("r", 2, Bucket.OPEN, Bucket.RESERVED)
        .grown("g", 2, 3, Money.of("5.00", "USD"))
        .moved("r2", 1, Bucket.OPEN, Bucket.RESERVED)
        .canceled("c", 2, Bucket.RESERVED, Money.of("7.00", "USD"));
    new Lives(histories, 2).canceled("c", 2, Bucket.OPEN, Money.of("20.00", "USD"));
    new Lives(histories, 3)
        .moved("r", 2, Bucket.OPEN, Bucket.RESERVED)
        .moved("fo", 2, Bucket.RESERVED, Bucket.RELEASED)
        .moved("s", 2, Bucket.RELEASED, Bucket.SHIPPED)
        .moved("s", 2, Bucket.SHIPPED, Bucket.DELIVERED);

    projection.deliver(histories.events(), 500);

    assertThat(value.figures())
        .containsExactly(
            new InFlightFigure("shopify", "RESERVED", false, 1, Money.of("8.00", "USD")));
  }

  @Test
  void everything_twice_is_the_same_as_once() {
    var history = RandomHistory.of(40, SEED);
    projection.deliver(history, 7);
    var once = digest();

    projection.deliver(history, 7);

    assertThat(digest()).isEqualTo(once);
  }

  @Test
  void an_old_event_that_comes_late_changes_nothing() {
    var history = RandomHistory.of(10, SEED);
    projection.deliver(history, 500);
    var before = digest();

    for (DomainEventMessage<?> old : history.reversed()) {
      projection.deliver(List.of(old), 1);
    }

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void reset_and_replay_in_batches_of_any_cut_give_equal_rows() {
    var history = RandomHistory.of(60, SEED);
    projection.deliver(history, history.size());
    var whole = digest();

    for (int cut : new int[] {1, 2, 7, history.size()}) {
      projection.reset();
      assertThat(digest().totalRows()).isZero();
      projection.deliver(history, cut);
      assertThat(digest()).as("batches of %s", cut).isEqualTo(whole);
    }
  }

  @Test
  void a_random_history_gives_the_sums_of_a_plain_fold() {
    var history = RandomHistory.of(300, SEED);

    projection.deliver(history, 500);

    var figures = value.figures();
    assertThat(figures).containsExactlyElementsOf(ValueInFlightFold.of(history));
    assertThat(
            figures.stream().map(figure -> figure.value().currency()).collect(Collectors.toSet()))
        .hasSize(4);
  }
}
