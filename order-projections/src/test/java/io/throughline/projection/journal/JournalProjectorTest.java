package io.throughline.projection.journal;

import static io.throughline.projection.journal.Facts.DAY;
import static io.throughline.projection.journal.Facts.line;
import static io.throughline.projection.journal.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.money.SignedMoney;
import io.throughline.order.event.DisputeResolved;
import io.throughline.order.event.DisputeReviewed;
import io.throughline.order.event.RefundReversed;
import io.throughline.order.terms.RefundParts;
import io.throughline.projection.Projection;
import io.throughline.projection.ReadModel;
import io.throughline.projection.ReadModelDigest;
import io.throughline.settlement.terms.LineKind;
import io.throughline.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalProjectorTest {

  private static final long NOW = Long.MAX_VALUE;

  private final TestDatabase database = TestDatabase.create();
  private final Projection projection =
      new Projection(new JournalProjector(database.appDataSource()), database.appDataSource());
  private final Journal journal = new Journal(database.appDataSource());
  private final Facts facts = new Facts();

  @AfterEach
  void drop() {
    database.close();
  }

  private void deliver() {
    projection.deliver(facts.events(), 500);
  }

  private List<BookedEntry> entries() {
    return journal.entries(EntryFilter.ALL, NOW, null, 100);
  }

  private ReadModelDigest digest() {
    return ReadModelDigest.of(ReadModel.named(Journal.GROUP), database.appDataSource());
  }

  private long balance(String ledgerAccount) {
    return journal.trialBalance(LedgerFilter.ALL, NOW).stream()
        .filter(balance -> balance.ledgerAccount().equals(ledgerAccount))
        .mapToLong(AccountBalance::minor)
        .sum();
  }

  @Test
  void the_database_refuses_an_entry_that_does_not_balance() {
    facts.captured("o1", "c1", "Stripe", "10.00", DAY);
    deliver();

    var jdbc = JdbcClient.create(database.appDataSource());
    assertThatThrownBy(
            () -> jdbc.sql("update journal_entry set minors = array[1000, -999]").update())
        .hasMessageContaining("journal_entry_balances");
    assertThatThrownBy(() -> jdbc.sql("update journal_entry set minors = '{1000}'").update())
        .hasMessageContaining("journal_entry_balances");
  }

  @Test
  void a_fact_before_the_close_of_its_day_is_on_it_and_one_after_is_on_the_next_open_day() {
    facts
        .captured("o1", "c1", "Stripe", "10.00", DAY)
        .closed("web", DAY)
        .closed("web", DAY.plusDays(1))
        .captured("o2", "c2", "Stripe", "20.00", DAY)
        .captured("o3", "c3", "Stripe", "30.00", DAY.minusDays(1))
        .captured("o4", "c4", "Stripe", "40.00", DAY.plusDays(2));
    deliver();

    assertThat(entries())
        .extracting(BookedEntry::glDay)
        .containsExactly(DAY, DAY.plusDays(2), DAY.plusDays(2), DAY.plusDays(2));
    assertThat(entries()).extracting(BookedEntry::originDay).startsWith(DAY, DAY);
  }

  @Test
  void a_day_that_was_opened_again_takes_its_facts_and_closed_again_it_does_not() {
    facts
        .closed("web", DAY)
        .closed("web", DAY.plusDays(1))
        .reopened("web", DAY)
        .captured("o1", "c1", "Stripe", "10.00", DAY)
        .closed("web", DAY)
        .captured("o2", "c2", "Stripe", "20.00", DAY);
    deliver();

    assertThat(entries()).extracting(BookedEntry::glDay).containsExactly(DAY, DAY.plusDays(2));
  }

  @Test
  void the_close_of_one_account_is_none_of_anothers() {
    facts.closed("shopify", DAY).captured("o1", "c1", "Stripe", "10.00", DAY);
    deliver();

    assertThat(entries()).extracting(BookedEntry::glDay).containsExactly(DAY);
  }

  @Test
  void a_rail_settles_with_us_from_when_it_is_said() {
    facts
        .captured("o1", "c1", "Points", "10.00", DAY)
        .settlesWithUs("Points", "Liabilities:Points", DAY)
        .captured("o2", "c2", "points", "20.00", DAY)
        .captured("o3", "c3", "points", "30.00", DAY.minusDays(1))
        .captured("o4", "c4", "gift_card", "40.00", DAY);
    deliver();

    assertThat(entries())
        .extracting(entry -> entry.legs().getFirst().ledgerAccount())
        .containsExactly(
            "Assets:Clearing:Points:web:acme",
            "Liabilities:Points",
            "Assets:Clearing:points:web:acme",
            "Liabilities:GiftCards");
    assertThat(journal.cohorts(LedgerFilter.ALL))
        .extracting(Cohort::bookedMinor)
        .containsExactlyInAnyOrder(1_000L, 2_000L, 3_000L, 4_000L);
  }

  @Test
  void lines_count_once_their_statement_is_accepted() {
    facts
        .begun("po", 1, DAY, Facts.signed("9.70"))
        .lines("po", 1, 0, line("f", LineKind.FEE, "-0.30", "#1"));
    deliver();
    assertThat(entries()).isEmpty();

    facts.accepted("po", 1, DAY, Facts.signed("9.70"), 1);
    deliver();
    assertThat(entries())
        .extracting(BookedEntry::source)
        .containsExactlyInAnyOrder("Stripe|po|r1|f", "Stripe|po|r1");
  }

  @Test
  void a_file_that_was_begun_anew_leaves_nothing_of_the_one_before() {
    facts
        .begun("po", 1, DAY, Facts.signed("9.70"))
        .lines("po", 1, 0, line("wrong", LineKind.FEE, "-0.30", "#1"))
        .settled("po", 1, DAY, "9.60", line("right", LineKind.FEE, "-0.40", "#1"));
    deliver();

    assertThat(entries())
        .extracting(BookedEntry::source)
        .containsExactlyInAnyOrder("Stripe|po|r1|right", "Stripe|po|r1");
  }

  @Test
  void a_revision_takes_back_what_it_drops_or_changes_on_its_own_day() {
    var later = DAY.plusDays(3);
    facts
        .settled(
            "po",
            1,
            DAY,
            "9.40",
            line("same", LineKind.FEE, "-0.10", "#1"),
            line("changed", LineKind.FEE, "-0.20", "#1"),
            line("dropped", LineKind.COMMISSION, "-0.30", "#1"))
        .settled(
            "po",
            2,
            later,
            "9.60",
            line("same", LineKind.FEE, "-0.10", "#1"),
            line("changed", LineKind.FEE, "-0.25", "#1"),
            line("new", LineKind.RESERVE, "-0.05", null));
    deliver();

    var second = entries().stream().filter(entry -> entry.originDay().equals(later)).toList();
    assertThat(second)
        .extracting(entry -> entry.what() + " " + entry.source())
        .containsExactlyInAnyOrder(
            "ReversedSettledFEE Stripe|po|r1|changed/reversed-by-r2",
            "ReversedSettledCOMMISSION Stripe|po|r1|dropped/reversed-by-r2",
            "ReversedPayout Stripe|po|r1/reversed-by-r2",
            "SettledFEE Stripe|po|r2|changed",
            "SettledRESERVE Stripe|po|r2|new",
            "Payout Stripe|po|r2");
    assertThat(balance("Expenses:ProcessingFees:Stripe")).isEqualTo(35);
    assertThat(balance("Expenses:Commission:Stripe")).isZero();
    assertThat(balance("Assets:PayoutsInTransit:Stripe")).isEqualTo(960);
    assertThat(balance("Assets:Clearing:Stripe:web:acme")).isEqualTo(-40 - 960);
  }

  @Test
  void a_third_revision_takes_back_what_the_second_booked() {
    facts
        .settled("po", 1, DAY, "1.00", line("l", LineKind.FEE, "-0.10", "#1"))
        .settled("po", 2, DAY, "1.00", line("l", LineKind.FEE, "-0.20", "#1"))
        .settled("po", 3, DAY, "1.00", line("l", LineKind.FEE, "-0.10", "#1"));
    deliver();

    assertThat(entries())
        .extracting(BookedEntry::source)
        .containsExactlyInAnyOrder(
            "Stripe|po|r1",
            "Stripe|po|r1|l",
            "Stripe|po|r1|l/reversed-by-r2",
            "Stripe|po|r2|l",
            "Stripe|po|r2|l/reversed-by-r3",
            "Stripe|po|r3|l");
    assertThat(balance("Expenses:ProcessingFees:Stripe")).isEqualTo(10);
  }

  @Test
  void a_refund_that_came_back_is_undone_leg_by_leg() {
    var zero = usd("0.00");
    facts
        .refunded(
            "o1",
            "r1",
            "10.80",
            "RETURN",
            new RefundParts(usd("10.00"), zero, usd("0.80"), zero),
            DAY)
        .order(
            "web",
            new RefundReversed("o1", "r1", "Stripe", usd("10.80"), DAY, facts.now(), facts.now()))
        .order(
            "web",
            new RefundReversed("o2", "r9", "Stripe", usd("1.00"), DAY, facts.now(), facts.now()));
    deliver();

    assertThat(balance("Income:Returns:web:acme")).isZero();
    assertThat(balance("Liabilities:TaxPayable")).isZero();
    assertThat(balance("Assets:Clearing:Stripe:web:acme")).isEqualTo(100);
    assertThat(balance("Liabilities:ContractBalance:web:acme")).isEqualTo(-100);
    assertThat(journal.cohorts(LedgerFilter.ALL))
        .containsExactly(new Cohort(DAY, "web", "acme", "Stripe", "USD", "REFUND", 100, 0));
  }

  @Test
  void a_dispute_is_opened_by_its_first_word_that_is_no_inquiry() {
    facts
        .order(
            "web",
            new DisputeReviewed(
                "o1", "d1", true, usd("5.00"), null, "Stripe", DAY, facts.now(), facts.now()))
        .order(
            "web",
            new DisputeReviewed(
                "o1", "d1", false, usd("5.00"), null, "Stripe", DAY, facts.now(), facts.now()))
        .order(
            "web",
            new DisputeResolved(
                "o1",
                "d1",
                "WON",
                false,
                usd("5.00"),
                null,
                "Stripe",
                DAY.plusDays(9),
                facts.now(),
                facts.now()))
        .order(
            "web",
            new DisputeResolved(
                "o2",
                "d2",
                "ACCEPTED",
                false,
                usd("7.00"),
                null,
                "Stripe",
                DAY,
                facts.now(),
                facts.now()));
    deliver();

    assertThat(entries())
        .extracting(entry -> entry.what() + " " + entry.orderRef() + " " + entry.originDay())
        .containsExactlyInAnyOrder(
            "DisputeOpened o1 2026-03-03",
            "DisputeWon o1 2026-03-12",
            "DisputeOpened o2 2026-03-03",
            "DisputeLost o2 2026-03-03");
    assertThat(balance("Assets:DisputedFunds:Stripe")).isZero();
    assertThat(balance("Expenses:ChargebackLosses:web:acme")).isEqualTo(700);
  }

  @Test
  void a_batch_holds_what_no_batch_before_it_holds_and_a_rejected_one_lets_go() {
    facts.captured("o1", "c1", "Stripe", "10.00", DAY);
    long first = facts.position();
    facts
        .prepared("web", DAY, "USD", 1, first, usd("10.00"))
        .captured("o2", "c2", "Stripe", "20.00", DAY);
    facts
        .prepared("web", DAY, "USD", 2, facts.position(), usd("20.00"))
        .rejected("web", DAY, "USD", 1)
        .posted("web", DAY, "USD", 2);
    deliver();

    assertThat(batches()).containsExactly("null", Facts.batchId("web", DAY, "USD", 2));
    assertThat(journal.cohorts(LedgerFilter.ALL))
        .containsExactly(new Cohort(DAY, "web", "acme", "Stripe", "USD", "CAPTURE", 3_000, 2_000));
    var next = journal.nextBatch("web", "acme", DAY, "USD", facts.position());
    assertThat(next.number()).isEqualTo(3);
    assertThat(next.entries()).isEqualTo(1);
    assertThat(next.debits()).isEqualTo(usd("10.00"));

    long before = facts.position();
    facts
        .prepared("web", DAY, "USD", 3, facts.position(), usd("10.00"))
        .posted("web", DAY, "USD", 3);
    deliver();
    assertThat(batches())
        .containsExactly(Facts.batchId("web", DAY, "USD", 3), Facts.batchId("web", DAY, "USD", 2));
    assertThat(journal.cohorts(LedgerFilter.ALL).getFirst().postedMinor()).isEqualTo(3_000);
    assertThat(journal.cohorts(LedgerFilter.ALL, before))
        .containsExactly(new Cohort(DAY, "web", "acme", "Stripe", "USD", "CAPTURE", 3_000, 2_000));
    assertThat(journal.cohorts(LedgerFilter.ALL, first))
        .containsExactly(new Cohort(DAY, "web", "acme", "Stripe", "USD", "CAPTURE", 1_000, 0));
    assertThat(journal.unposted(LedgerFilter.ALL, NOW)).isEmpty();
  }

  private List<String> batches() {
    return entries().stream().map(entry -> String.valueOf(entry.batchId())).toList();
  }

  @Test
  void what_is_unposted_says_what_a_batch_waits_with() {
    facts.captured("o1", "c1", "Stripe", "10.00", DAY);
    facts
        .prepared("web", DAY, "USD", 1, facts.position(), usd("10.00"))
        .captured("o2", "c2", "Stripe", "20.00", DAY);
    deliver();

    assertThat(journal.unposted(LedgerFilter.ALL, NOW))
        .containsExactly(new Unposted("web", "acme", DAY, 2, usd("30.00"), 1));
    assertThat(
            journal.unposted(
                new LedgerFilter(null, null, null, null, null, null, Set.of("x")), NOW))
        .isEmpty();
  }

  @Test
  void figures_of_a_past_position_are_those_of_then() {
    facts.captured("o1", "c1", "Stripe", "10.00", DAY);
    long then = facts.position();
    facts.sold("o1", "s1", "10.00", DAY.plusDays(1)).captured("o2", "c2", "Stripe", "5.00", DAY);
    deliver();

    assertThat(journal.trialBalance(LedgerFilter.ALL, then))
        .containsExactly(
            new AccountBalance("Assets:Clearing:Stripe:web:acme", "USD", 1_000, 0, 1),
            new AccountBalance("Liabilities:ContractBalance:web:acme", "USD", 0, 1_000, 1));
    assertThat(journal.trialBalance(LedgerFilter.ALL.between(null, DAY), NOW))
        .extracting(AccountBalance::minor)
        .containsExactly(1_500L, -1_500L);
    assertThat(journal.outOfBalance(LedgerFilter.ALL, NOW)).isEmpty();
    assertThat(journal.contractBalance("o1", then)).containsExactly(Facts.signed("-10.00"));
    assertThat(journal.contractBalance("o1", NOW)).containsExactly(SignedMoney.of("0.00", "USD"));
    assertThat(journal.contractBalances(LedgerFilter.ALL, NOW))
        .containsExactly(new ContractBalance("web", "acme", "USD", -500));
  }

  @Test
  void the_roll_forward_goes_from_opening_to_closing() {
    facts
        .captured("o1", "c1", "Stripe", "10.00", DAY)
        .captured("o2", "c2", "Stripe", "5.00", DAY.plusDays(1))
        .settled("po", 1, DAY.plusDays(1), "9.70", line("f", LineKind.FEE, "-0.30", "#1"));
    deliver();

    assertThat(journal.clearingRollForward(LedgerFilter.ALL.between(DAY.plusDays(1), null), NOW))
        .containsExactly(
            new ClearingDay(
                "Stripe",
                "web",
                "acme",
                "USD",
                DAY.plusDays(1),
                1_000,
                500,
                0,
                0,
                0,
                -30,
                0,
                0,
                0,
                0,
                0,
                -970,
                500));
  }

  @Test
  void the_hash_of_a_day_is_that_of_its_facts_and_not_of_how_they_came() {
    facts.captured("o1", "c1", "Stripe", "10.00", DAY).captured("o2", "c2", "Stripe", "5.00", DAY);
    deliver();
    var hash = journal.journalHash("web", "acme", DAY, NOW);
    var others = new Facts().sold("o9", "s", "1.00", DAY.plusDays(1));
    others.captured("o2", "c2", "Stripe", "5.00", DAY).captured("o1", "c1", "Stripe", "10.00", DAY);
    projection.reset();
    projection.deliver(others.events(), 1);

    assertThat(journal.journalHash("web", "acme", DAY, NOW)).isEqualTo(hash);
    assertThat(journal.journalHash("web", "acme", DAY, 20)).isNotEqualTo(hash);
  }

  @Test
  void entries_are_found_by_what_they_are_about() {
    facts
        .captured("o1", "c1", "Stripe", "10.00", DAY)
        .sold("o1", "s1", "10.00", DAY)
        .captured("o2", "c2", "Stripe", "5.00", LocalDate.of(2026, 3, 9));
    deliver();

    assertThat(journal.entries(EntryFilter.ofOrder("o1", null), NOW, null, 10)).hasSize(2);
    assertThat(journal.entries(EntryFilter.ofOrder("o1", Set.of("amazon")), NOW, null, 10))
        .isEmpty();
    var onSales =
        new EntryFilter(
            DAY,
            DAY,
            DAY,
            "web",
            "acme",
            "USD",
            "Income:Sales:web:acme",
            null,
            null,
            "SaleRecognized",
            "SALE",
            null,
            Set.of("web"));
    assertThat(journal.entries(onSales, NOW, null, 10)).hasSize(1);
    var first = journal.entries(EntryFilter.ALL, NOW, null, 1).getFirst();
    assertThat(journal.entries(EntryFilter.ALL, NOW, first.key(), 10)).hasSize(2);
    assertThat(journal.entries(EntryFilter.ALL, first.position(), null, 10)).hasSize(1);
  }

  @Test
  void twice_late_and_rebuilt_give_equal_rows() {
    var history = RandomFacts.of(400, 7).events();
    projection.deliver(history, 7);
    var once = digest();
    assertThat(once.rows().get("journal_entry")).isGreaterThan(100L);

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
    projection.reset();
    projection.deliver(history, 500);
    assertThat(digest()).isEqualTo(once);
  }
}
