package io.throughline.projection.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.projection.Projection;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.projection.Tracked;
import io.throughline.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// MONEY section 2: the same facts say the same, however they come, and no minor unit is lost.
class ReconciliationPropertyTest {

  private static final long SEED = 20261121;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
  private static final RowFilter ALL = new RowFilter(null, null, null, null, null, null, null);

  private final TestDatabase database = TestDatabase.create();
  private final Projection projection =
      new Projection(
          new ReconciliationProjector(database.appDataSource()), database.appDataSource());
  private final Reconciliation money = new Reconciliation(database.appDataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(Reconciliation.GROUP), database.appDataSource());
  }

  @Test
  void sixty_random_histories_are_what_an_independent_fold_says() {
    for (int round = 0; round < 60; round++) {
      var history = RandomMoney.of(5, 60, SEED + round);
      projection.reset();
      projection.deliver(Tracked.of(history), 1 + round % 30);

      var fold = new MoneyFold(history);
      assertThat(variances()).as("variances, round %d", round).isEqualTo(fold.variances());
      assertThat(open()).as("open, round %d", round).isEqualTo(fold.open());
      assertThat(rows(money.rows(ALL, TODAY))).as("rows, round %d", round).isEqualTo(fold.rows());
      assertThat(money.rowsAsOf(ALL, TODAY, Long.MAX_VALUE))
          .as("worked out anew, round %d", round)
          .isEqualTo(money.rows(ALL, TODAY));
      identities(fold);
    }
  }

  /// I4: clearing = open - variance + classified, and what came in currencies that were not paid.
  /// Captures of balances of our own are settled by themselves, and owed by nobody.
  private void identities(MoneyFold fold) {
    for (var currency : List.of("USD", "EUR")) {
      long open = 0;
      for (var row : money.rows(ALL, TODAY)) {
        assertThat(row.proof()).isZero();
        if (row.key().currency().equals(currency)) {
          open += row.open() - row.variance() + row.classified();
        }
      }
      long self =
          fold.moves.stream()
              .filter(m -> m.currency.equals(currency) && fold.selfSettling.contains(m))
              .mapToLong(m -> m.minor)
              .sum();
      long failed =
          fold.gaps.stream()
              .filter(g -> g.currency.equals(currency) && g.type.equals("PAYOUT_FAILED"))
              .mapToLong(g -> g.minor)
              .sum();
      long others =
          money.payouts(ALL, null, 200).stream()
              .mapToLong(p -> p.others().getOrDefault(currency, 0L))
              .sum();
      assertThat(open + failed + others)
          .as("I4 in %s", currency)
          .isEqualTo(fold.clearing(currency) - self);
    }
    // I6: what a payout does not explain stands as a difference of that much
    for (var payout : money.payouts(ALL, null, 200)) {
      assertThat(
              fold.gaps.stream()
                  .filter(g -> g.type.equals("PAYOUT_UNEXPLAINED"))
                  .filter(g -> g.source.equals(payout.settlementId()))
                  .mapToLong(g -> g.minor)
                  .sum())
          .isEqualTo(payout.unexplained());
    }
  }

  @Test
  void two_hundred_orders_of_arrival_with_repeats_give_the_same_content() {
    var history = RandomMoney.of(5, 45, SEED);
    var dice = new Random(SEED);
    List<String> first = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      projection.reset();
      var arrived = Tracked.of(RandomMoney.shuffled(history, dice));
      deliverWithRepeats(arrived, dice);
      var content = content(Tracked.position(arrived.size() - 1));
      if (round == 0) {
        first = content;
      }
      assertThat(content).as("round %d", round).isEqualTo(first);
    }
  }

  private void deliverWithRepeats(List<DomainEventMessage<?>> arrived, Random dice) {
    for (int from = 0; from < arrived.size(); ) {
      int to = Math.min(arrived.size(), from + 1 + dice.nextInt(40));
      var batch = new ArrayList<>(arrived.subList(from, to));
      for (int repeats = dice.nextInt(4); repeats > 0; repeats--) {
        batch.add(arrived.get(dice.nextInt(to)));
      }
      projection.deliver(batch, batch.size());
      from = to;
    }
  }

  private List<String> content(long position) {
    var content = new ArrayList<>(rows(money.rows(ALL, TODAY)));
    content.addAll(variances());
    content.addAll(open());
    for (var channel : List.of("web", "pos")) {
      for (var day = LocalDate.of(2026, 3, 2); day.getDayOfMonth() < 10; day = day.plusDays(1)) {
        content.add(money.contentHash(channel, MoneyFacts.ACCOUNT, day, position));
      }
    }
    return content;
  }

  @Test
  void twice_late_and_rebuilt_give_equal_rows() {
    var history = Tracked.of(RandomMoney.of(6, 80, SEED));
    projection.deliver(history, 7);
    var once = digest();

    projection.deliver(history, 500);
    assertThat(digest()).isEqualTo(once);
    for (var old : history.reversed()) {
      projection.deliver(List.of(old), 1);
    }
    assertThat(digest()).isEqualTo(once);
    projection.reset();
    assertThat(digest().totalRows()).isZero();
    projection.deliver(history, 1);
    assertThat(digest()).isEqualTo(once);
    projection.reset();
    projection.deliver(history, 500);
    assertThat(digest()).isEqualTo(once);
  }

  @Test
  void what_was_known_then_is_what_was_said_then() {
    var history = Tracked.of(RandomMoney.of(5, 60, SEED + 1));
    for (int until = 1; until <= history.size(); until++) {
      projection.deliver(history.subList(until - 1, until), 1);
      if (until % 10 == 0) {
        remember(Tracked.position(until - 1));
      }
    }
    then.forEach(
        known ->
            assertThat(money.rowsAsOf(ALL, TODAY, known.position))
                .as("as of %d", known.position)
                .isEqualTo(known.rows));
    assertThat(then).hasSizeGreaterThan(5);
  }

  private record Known(long position, List<ReconciliationRow> rows) {}

  private final List<Known> then = new ArrayList<>();

  private void remember(long position) {
    then.add(new Known(position, money.rows(ALL, TODAY)));
  }

  private static List<String> rows(List<ReconciliationRow> rows) {
    return rows.stream()
        .map(
            r ->
                "%s %s %s %s [%d, %d, %d, %d, %d, %d, %d, %d]"
                    .formatted(
                        r.key().businessDay(),
                        r.key().channel(),
                        r.key().rail(),
                        r.key().currency(),
                        r.captured(),
                        r.refunded(),
                        r.chargebacks(),
                        r.cbReversals(),
                        r.settled(),
                        r.open(),
                        r.variance(),
                        r.classified()))
        .sorted()
        .toList();
  }

  private List<String> variances() {
    var all = new ArrayList<String>();
    @Nullable String after = null;
    for (var page = money.variances(VarianceFilter.of(ALL), after, 7); !page.isEmpty(); ) {
      for (var v : page) {
        all.add(
            "%s %s %s %s %s %d %d"
                .formatted(
                    v.varianceClass(),
                    v.row().businessDay(),
                    v.row().rail(),
                    v.reference(),
                    v.row().currency(),
                    v.amount(),
                    v.classified()));
      }
      after = page.getLast().key();
      page = money.variances(VarianceFilter.of(ALL), after, 7);
    }
    return all.stream().sorted().toList();
  }

  private List<String> open() {
    var all = new ArrayList<String>();
    for (var page = money.openItems(ALL, null, TODAY, null, 7); !page.isEmpty(); ) {
      page.forEach(
          i ->
              all.add(
                  "%s %s %s %d %s"
                      .formatted(i.orderId(), i.kind(), i.reference(), i.open(), i.due())));
      page = money.openItems(ALL, null, TODAY, page.getLast().key(), 7);
    }
    return all.stream().sorted().toList();
  }
}
