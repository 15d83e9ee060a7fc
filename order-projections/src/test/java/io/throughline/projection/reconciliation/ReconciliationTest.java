package io.throughline.projection.reconciliation;

import static io.throughline.projection.reconciliation.MoneyFacts.ACCOUNT;
import static io.throughline.projection.reconciliation.MoneyFacts.day;
import static io.throughline.projection.reconciliation.MoneyFacts.order;
import static io.throughline.settlement.terms.LineKind.ADJUSTMENT;
import static io.throughline.settlement.terms.LineKind.CAPTURE;
import static io.throughline.settlement.terms.LineKind.CB_REVERSAL;
import static io.throughline.settlement.terms.LineKind.CHARGEBACK;
import static io.throughline.settlement.terms.LineKind.FEE;
import static io.throughline.settlement.terms.LineKind.REFUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.projection.Projection;
import io.throughline.projection.Tracked;
import io.throughline.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the read model says of the stories in MONEY section 2 and its acceptance cases.
class ReconciliationTest {

  private final TestDatabase database = TestDatabase.create();
  private final Projection projection =
      new Projection(
          new ReconciliationProjector(database.appDataSource()), database.appDataSource());
  private final Reconciliation money = new Reconciliation(database.appDataSource());
  private final MoneyFacts facts = new MoneyFacts();

  @AfterEach
  void drop() {
    database.close();
  }

  private void deliver() {
    projection.deliver(Tracked.of(facts.events()), 500);
  }

  private static RowFilter all() {
    return new RowFilter(null, null, null, null, null, null, null);
  }

  /// Day, currency, net expected, settled, open not due, overdue, variance, classified, state.
  private List<String> rows(String today) {
    return money.rows(all(), day(today)).stream().map(ReconciliationTest::text).toList();
  }

  static String text(ReconciliationRow row) {
    assertThat(row.proof()).isZero();
    return "%s %s %s: %d settled %d open %d/%d variance %d/%d %s"
        .formatted(
            row.key().businessDay().toString().substring(5),
            row.key().rail(),
            row.key().currency(),
            row.netExpected(),
            row.settled(),
            row.openNotDue(),
            row.openOverdue(),
            row.variance(),
            row.classified(),
            row.state(0));
  }

  private List<String> variances() {
    return money.variances(VarianceFilter.of(all()), null, 200).stream()
        .map(
            v ->
                "%s %s %s %d/%d"
                    .formatted(
                        v.varianceClass(),
                        v.row().businessDay().toString().substring(5),
                        v.reference(),
                        v.amount(),
                        v.classified()))
        .toList();
  }

  @Test // S01
  void a_line_that_names_a_capture_settles_it() {
    facts
        .received("1001")
        .captured("Stripe", "1001", "ch_1", "03-03", 11_664)
        .settled(
            "Stripe",
            "po_1",
            "03-05",
            11_296,
            facts.line("t", CAPTURE, "1001", "ch_1", 11_664),
            facts.line("tf", FEE, "1001", "ch_1", -368));
    deliver();

    assertThat(rows("03-06"))
        .containsExactly("03-03 Stripe USD: 11664 settled 11664 open 0/0 variance 0/0 BALANCED");
    assertThat(variances()).isEmpty();
    assertThat(money.payouts(all(), null, 10))
        .extracting(PayoutItem::payout, PayoutItem::lines, PayoutItem::unexplained)
        .containsExactly(tuple(11_296L, 11_296L, 0L));
    assertThat(money.linesOfOrder(order("1001"), null, 10)).hasSize(2);
  }

  @Test // S02
  void the_sum_of_the_lines_that_name_it_settles_a_capture() {
    facts
        .received("1002")
        .captured("Stripe", "1002", "ch_2", "03-03", 8_000)
        .settled(
            "Stripe",
            "po_2",
            "03-05",
            8_000,
            facts.line("t", CAPTURE, "1002", "ch_2", 12_000),
            facts.line("r", CAPTURE, "1002", "ch_2", -4_000));
    deliver();

    assertThat(rows("03-06"))
        .containsExactly("03-03 Stripe USD: 8000 settled 8000 open 0/0 variance 0/0 BALANCED");
  }

  @Test // S03, S12
  void what_is_not_settled_is_open_and_late_only_after_its_day() {
    facts.received("1003").captured("Stripe", "1003", "ch_3", "03-04", 6_479);
    deliver();

    assertThat(rows("03-06"))
        .containsExactly("03-04 Stripe USD: 6479 settled 0 open 6479/0 variance 0/0 PENDING");
    assertThat(rows("03-09"))
        .containsExactly("03-04 Stripe USD: 6479 settled 0 open 0/6479 variance 0/0 OVERDUE");
    assertThat(money.openItems(all(), null, day("03-09"), null, 10))
        .extracting(OpenItem::due, OpenItem::lateDays, OpenItem::aging, OpenItem::orderNumber)
        .containsExactly(tuple(day("03-06"), 1, Aging.DAYS_1_2, "#1003"));
    assertThat(money.openItems(all(), Aging.NOT_DUE, day("03-09"), null, 10)).isEmpty();
    assertThat(money.openItems(all(), Aging.DAYS_1_2, day("03-09"), null, 10)).hasSize(1);
    assertThat(money.openItems(all(), Aging.DAYS_3_5, day("03-09"), null, 10)).isEmpty();
  }

  @Test // S08
  void a_dispute_takes_the_money_once_and_gives_it_back_when_it_is_won() {
    facts
        .received("1008")
        .disputed("Stripe", "1008", "dp_8", true, "03-16", 10_800)
        .disputed("Stripe", "1008", "dp_8", false, "03-17", 10_800)
        .resolved("Stripe", "1008", "dp_8", "WON", "04-16", 10_800)
        .settled(
            "Stripe", "a", "03-18", -10_800, facts.line("1", CHARGEBACK, "1008", "dp_8", -10_800))
        .settled(
            "Stripe", "b", "04-17", 10_800, facts.line("1", CB_REVERSAL, "1008", "dp_8", 10_800));
    deliver();

    assertThat(rows("04-20"))
        .containsExactly(
            "04-16 Stripe USD: 10800 settled 10800 open 0/0 variance 0/0 BALANCED",
            "03-17 Stripe USD: -10800 settled -10800 open 0/0 variance 0/0 BALANCED");
  }

  @Test // S10
  void lines_that_name_nothing_settle_the_oldest_first_and_partly() {
    facts
        .terms("Amazon", 1, 15, false, "01-01")
        .received("A-1")
        .captured("Amazon", "A-1", "c1", "03-03", 6_480)
        .captured("Amazon", "A-1", "c2", "03-04", 1_000)
        .refunded("Amazon", "A-1", "r1", "03-16", 6_480)
        .settled(
            "Amazon",
            "ST-1",
            "03-17",
            520,
            facts.line("r1", REFUND, "A-1", null, -6_000),
            facts.line("r2", REFUND, "A-1", null, -480),
            facts.line("o1", CAPTURE, "#A-1", null, 7_000));
    deliver();

    assertThat(rows("03-18"))
        .containsExactly(
            "03-16 Amazon USD: -6480 settled -6480 open 0/0 variance 0/0 BALANCED",
            "03-04 Amazon USD: 1000 settled 520 open 480/0 variance 0/0 PENDING",
            "03-03 Amazon USD: 6480 settled 6480 open 0/0 variance 0/0 BALANCED");
  }

  @Test // S12
  void a_line_is_an_orphan_until_its_order_comes_and_the_same_file_again_changes_nothing() {
    facts.settled("Stripe", "po", "03-05", 7_000, facts.line("u", CAPTURE, "1013", "ch_13", 7_000));
    deliver();
    assertThat(rows("03-06"))
        .containsExactly("03-05 Stripe USD: 0 settled 0 open 0/0 variance 7000/0 VARIANCE");
    assertThat(variances()).containsExactly("ORPHAN_CAPTURE 03-05 ch_13 7000/0");

    facts.received("1013").captured("Stripe", "1013", "ch_13", "03-03", 7_000);
    deliver();
    assertThat(rows("03-10"))
        .containsExactly("03-03 Stripe USD: 7000 settled 7000 open 0/0 variance 0/0 BALANCED");
    var before = Tracked.position(facts.events().size() - 3);
    assertThat(
            money.rowsAsOf(all(), day("03-06"), before).stream()
                .map(ReconciliationTest::text)
                .toList())
        .containsExactly("03-05 Stripe USD: 0 settled 0 open 0/0 variance 7000/0 VARIANCE");
  }

  @Test
  void a_line_without_an_order_belongs_to_the_order_of_the_movement_that_it_names() {
    facts.settled("PayPal", "p", "03-05", 500, facts.line("u", CAPTURE, null, "T1", 500));
    deliver();
    assertThat(variances()).containsExactly("ORPHAN_CAPTURE 03-05 T1 500/0");

    facts.received("7").captured("PayPal", "7", "T1", "03-04", 500);
    deliver();
    assertThat(rows("03-05"))
        .containsExactly("03-04 PayPal USD: 500 settled 500 open 0/0 variance 0/0 BALANCED");
  }

  @Test // S17
  void short_orphaned_and_explained() {
    facts
        .received("1019")
        .captured("Stripe", "1019", "ch_19", "03-03", 5_000)
        .settled(
            "Stripe",
            "po_20",
            "03-05",
            7_963,
            facts.line("k1", CAPTURE, "1019", "ch_19", 4_963),
            facts.line("k2", CAPTURE, "UNKNOWN-77", "ch_77", 3_000));
    deliver();
    assertThat(rows("03-12"))
        .containsExactly(
            "03-05 Stripe USD: 0 settled 0 open 0/0 variance 3000/0 VARIANCE",
            "03-03 Stripe USD: 5000 settled 5000 open 0/0 variance -37/0 VARIANCE");

    facts
        .classified("Stripe", "1019", null, "AMOUNT_SHORT", "03-11", 37)
        .classified("Stripe", "UNKNOWN-77", "ch_77", "ORPHAN_CAPTURE", "03-11", -3_000);
    deliver();
    assertThat(rows("03-12"))
        .containsExactly(
            "03-05 Stripe USD: 0 settled 0 open 0/0 variance 3000/3000 EXPLAINED",
            "03-03 Stripe USD: 5000 settled 5000 open 0/0 variance -37/-37 EXPLAINED");
    assertThat(variances())
        .containsExactly(
            "AMOUNT_SHORT 03-03 ch_19 -37/-37", "ORPHAN_CAPTURE 03-05 ch_77 3000/3000");
  }

  @Test // S20
  void a_revision_replaces_what_it_changes_and_leaves_the_rest() {
    facts
        .received("1")
        .captured("Stripe", "1", "ch_1", "03-03", 1_000)
        .captured("Stripe", "1", "ch_2", "03-03", 2_000)
        .settled(
            "Stripe",
            "po",
            "03-05",
            3_500,
            facts.line("a", CAPTURE, "1", "ch_1", 1_000),
            facts.line("b", CAPTURE, "1", "ch_2", 2_000),
            facts.line("c", CAPTURE, "9", "ch_9", 500))
        .settled(
            "Stripe",
            "po",
            2,
            "03-09",
            2_990,
            facts.line("a", CAPTURE, "1", "ch_1", 1_000),
            facts.line("b", CAPTURE, "1", "ch_2", 1_990));
    deliver();

    assertThat(rows("03-10"))
        .containsExactly("03-03 Stripe USD: 3000 settled 3000 open 0/0 variance -10/0 VARIANCE");
    assertThat(money.linesOf(MoneyFacts.settlement("Stripe", "po"), null, 10))
        .extracting(LineItem::lineKey, LineItem::revision, LineItem::businessDay)
        .containsExactly(tuple("a", 1, day("03-05")), tuple("b", 2, day("03-09")));
    assertThat(money.payouts(all(), null, 10)).extracting(PayoutItem::revision).containsExactly(2);
  }

  @Test // S16
  void a_payout_that_is_not_the_sum_of_its_lines_stands_as_its_own_difference() {
    facts
        .received("1")
        .captured("Stripe", "1", "ch_1", "03-03", 1_000)
        .settled("Stripe", "po", "03-05", 990, facts.line("a", CAPTURE, "1", "ch_1", 1_000));
    deliver();
    assertThat(variances()).containsExactly("PAYOUT_UNEXPLAINED 03-05 po -10/0");

    facts.classified("Stripe", null, "po", "PAYOUT_UNEXPLAINED", "03-06", 10);
    deliver();
    assertThat(rows("03-06"))
        .containsExactly(
            "03-05 Stripe USD: 0 settled 0 open 0/0 variance -10/-10 EXPLAINED",
            "03-03 Stripe USD: 1000 settled 1000 open 0/0 variance 0/0 BALANCED");
  }

  @Test
  void a_payout_that_came_back_is_missing_until_it_arrives() {
    facts
        .settled("Stripe", "po", "03-05", 1_000, facts.line("a", FEE, null, null, 1_000))
        .payoutFailed("Stripe", "po", "03-09", 1_000);
    deliver();
    assertThat(variances()).containsExactly("PAYOUT_FAILED 03-09 po -1000/0");

    facts.credited("Stripe", "po", "b1", "03-11", 1_000);
    deliver();
    assertThat(variances()).isEmpty();
    assertThat(rows("03-12")).isEmpty();
  }

  @Test
  void adjustments_are_explained_one_by_one() {
    facts
        .settled(
            "Stripe",
            "po",
            "03-05",
            300,
            facts.line("a", ADJUSTMENT, null, null, 100),
            facts.line("b", ADJUSTMENT, null, null, 200))
        .classified("Stripe", null, "b", "UNCLASSIFIED_LINE", "03-06", -200);
    deliver();

    assertThat(money.variances(VarianceFilter.of(all()), null, 10))
        .extracting(VarianceItem::handle, VarianceItem::amount, VarianceItem::classified)
        .containsExactlyInAnyOrder(tuple("a", 100L, 0L), tuple("b", 200L, 200L));
  }

  @Test
  void a_self_settling_rail_owes_nothing_and_new_terms_count_from_their_day() {
    facts
        .received("1")
        .captured("GiftCard", "1", "g1", "03-03", 100)
        .captured("GiftCard", "1", "g2", "03-10", 200);
    deliver();
    assertThat(rows("03-10"))
        .containsExactly(
            "03-10 GiftCard USD: 200 settled 0 open 200/0 variance 0/0 PENDING",
            "03-03 GiftCard USD: 100 settled 0 open 0/100 variance 0/0 OVERDUE");

    facts.terms("GiftCard", 1, 0, true, "03-09");
    deliver();
    assertThat(rows("03-10"))
        .containsExactly(
            "03-10 GiftCard USD: 200 settled 200 open 0/0 variance 0/0 BALANCED",
            "03-03 GiftCard USD: 100 settled 0 open 0/100 variance 0/0 OVERDUE");
  }

  @Test
  void the_rail_may_name_another_day() {
    facts
        .received("1")
        .captured("Stripe", "1", "ch_1", "03-03", 100)
        .dueMoved("Stripe", "1", "ch_1", "03-20");
    deliver();
    assertThat(rows("03-19"))
        .containsExactly("03-03 Stripe USD: 100 settled 0 open 100/0 variance 0/0 PENDING");
  }

  @Test
  void people_may_say_whose_a_line_is_and_take_it_back() {
    facts
        .received("1")
        .captured("Stripe", "1", "ch_1", "03-03", 100)
        .settled("Stripe", "po", "03-05", 100, facts.line("a", CAPTURE, "other", "x", 100))
        .matched("Stripe", "po", "a", "#1");
    deliver();
    assertThat(rows("03-05"))
        .containsExactly("03-03 Stripe USD: 100 settled 100 open 0/0 variance 0/0 BALANCED");

    facts.revoked("Stripe", "a", "#1");
    deliver();
    assertThat(rows("03-05"))
        .containsExactly(
            "03-05 Stripe USD: 0 settled 0 open 0/0 variance 100/0 VARIANCE",
            "03-03 Stripe USD: 100 settled 0 open 100/0 variance 0/0 PENDING");
  }

  @Test // S12
  void a_day_knows_what_came_after_it_was_closed() {
    facts.received("1").received("2").captured("Stripe", "1", "ch_1", "03-03", 100);
    deliver();
    long then = Tracked.position(facts.events().size() - 1);
    var hash = money.contentHash("web", ACCOUNT, day("03-03"), then);
    facts.closed("03-03", 1, then, hash);
    deliver();
    var filter = RowFilter.of("web", ACCOUNT, day("03-03"), day("03-03"));
    assertThat(money.dayStates(filter))
        .extracting(DayState::state, DayState::currentVersion)
        .containsExactly(tuple(DayState.State.CLOSED, 1));

    facts.captured("Stripe", "2", "ch_2", "03-03", 200);
    deliver();
    assertThat(money.dayStates(filter))
        .extracting(DayState::state, DayState::currentVersion)
        .containsExactly(tuple(DayState.State.REOPENED, 2));
    assertThat(money.lateItems(filter, null, 10))
        .extracting(LateItem::reference, LateItem::amount)
        .containsExactly(tuple("ch_2", 200L));
    assertThat(money.contentHash("web", ACCOUNT, day("03-03"), then)).isEqualTo(hash);
    assertThat(
            money.contentHash(
                "web", ACCOUNT, day("03-03"), Tracked.position(facts.events().size() - 1)))
        .isNotEqualTo(hash);
  }
}
