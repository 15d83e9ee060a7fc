package io.throughline.projection.reconciliation.matching;

import static io.throughline.projection.reconciliation.matching.MovementKind.CAPTURE;
import static io.throughline.projection.reconciliation.matching.MovementKind.REFUND;
import static io.throughline.projection.reconciliation.matching.MovementKind.REFUND_REVERSAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.settlement.terms.LineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The rules of MONEY section 2, one by one.
class MatchingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final LocalDate PAID = LocalDate.of(2026, 3, 5);

  private final List<Movement> movements = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Classification> classifications = new ArrayList<>();
  private final List<DueMove> dueMoves = new ArrayList<>();

  private MatchingTest moved(MovementKind kind, String reference, int day, long minor) {
    movements.add(
        new Movement(
            kind,
            reference,
            "Stripe",
            "web",
            "acme",
            DAY.plusDays(day),
            "USD",
            kind.sign() * minor,
            DAY.plusDays(day + 2),
            false));
    return this;
  }

  private MatchingTest line(LineKind kind, @Nullable String reference, long minor) {
    return line(kind, reference, "USD", minor);
  }

  private MatchingTest line(
      LineKind kind, @Nullable String reference, String currency, long minor) {
    lines.add(
        new Line(
            "settlement:stripe:po",
            "po",
            "l" + lines.size(),
            kind,
            reference,
            "Stripe",
            "web",
            "acme",
            PAID,
            currency,
            minor));
    return this;
  }

  private MatchingTest classified(String varianceClass, @Nullable String reference, long minor) {
    classifications.add(
        new Classification(
            "c" + classifications.size(),
            varianceClass,
            reference,
            "Stripe",
            "web",
            "acme",
            PAID.plusDays(1),
            "USD",
            minor));
    return this;
  }

  private Matched matched() {
    return Matching.of(
        new GroupFacts(true, movements, lines, classifications, dueMoves, List.of()));
  }

  private List<String> settled() {
    return matched().items().stream()
        .map(
            i ->
                "%s %d of %d"
                    .formatted(i.movement().reference(), i.settled(), i.movement().minor()))
        .sorted()
        .toList();
  }

  private List<String> variances() {
    return matched().variances().stream()
        .map(
            v ->
                "%s %s %s %s %d/%d"
                    .formatted(
                        v.varianceClass(),
                        v.businessDay().equals(DAY)
                            ? "its day"
                            : v.businessDay().equals(PAID) ? "paid" : "later",
                        v.reference(),
                        v.currency(),
                        v.minor(),
                        v.classified()))
        .toList();
  }

  @Test
  void a_cent_too_little_is_short_and_a_cent_too_much_is_over_and_both_settle_in_full() {
    moved(CAPTURE, "a", 0, 50).moved(CAPTURE, "b", 0, 50);
    line(LineKind.CAPTURE, "a", 49).line(LineKind.CAPTURE, "b", 51);

    assertThat(settled()).containsExactly("a 50 of 50", "b 50 of 50");
    assertThat(variances())
        .containsExactly("AMOUNT_OVER its day b USD 1/0", "AMOUNT_SHORT its day a USD -1/0");
  }

  @Test
  void short_is_less_money_for_us_also_when_money_goes_back() {
    moved(REFUND, "a", 0, 50).line(LineKind.REFUND, "a", -51);

    assertThat(settled()).containsExactly("a -50 of -50");
    assertThat(variances()).containsExactly("AMOUNT_SHORT its day a USD -1/0");
  }

  @Test
  void the_full_amount_twice_is_a_duplicate() {
    moved(CAPTURE, "a", 0, 50);
    line(LineKind.CAPTURE, "a", 50).line(LineKind.CAPTURE, "a", 50);

    assertThat(settled()).containsExactly("a 50 of 50");
    assertThat(variances()).containsExactly("DUPLICATE_LINE its day a USD 50/0");
  }

  @Test
  void another_currency_settles_nothing() {
    moved(CAPTURE, "a", 0, 50).line(LineKind.CAPTURE, "a", "EUR", 45);

    assertThat(settled()).containsExactly("a 0 of 50");
    assertThat(variances()).containsExactly("CURRENCY_MISMATCH its day a EUR 45/0");
  }

  @Test
  void lines_that_cancel_one_another_out_settle_nothing() {
    moved(CAPTURE, "a", 0, 50);
    line(LineKind.CAPTURE, "a", 50).line(LineKind.CAPTURE, "a", -50);

    assertThat(settled()).containsExactly("a 0 of 50");
    assertThat(variances()).isEmpty();
  }

  @Test
  void a_refund_and_its_reversal_have_one_reference_and_each_its_own_line() {
    moved(REFUND, "a", 0, 50).moved(REFUND_REVERSAL, "a", 1, 50);
    line(LineKind.REFUND, "a", -50);

    assertThat(settled()).containsExactly("a -50 of -50", "a 0 of 50");
    line(LineKind.REFUND, "a", 50);
    assertThat(settled()).containsExactly("a -50 of -50", "a 50 of 50");
    assertThat(variances()).isEmpty();
  }

  @Test
  void a_line_that_names_another_movement_settles_none() {
    moved(CAPTURE, "a", 0, 50).line(LineKind.CAPTURE, "b", 50);

    assertThat(settled()).containsExactly("a 0 of 50");
    assertThat(variances()).containsExactly("OVER_SETTLED paid b USD 50/0");
  }

  @Test
  void a_pool_settles_the_oldest_first_and_partly_and_not_what_lines_name() {
    moved(CAPTURE, "named", 0, 30).moved(CAPTURE, "new", 2, 50).moved(CAPTURE, "old", 1, 50);
    line(LineKind.CAPTURE, "named", 30)
        .line(LineKind.CAPTURE, null, 45)
        .line(LineKind.CAPTURE, null, 25);

    assertThat(settled()).containsExactly("named 30 of 30", "new 20 of 50", "old 50 of 50");
    assertThat(variances()).isEmpty();
  }

  @Test
  void what_is_left_of_a_pool_is_too_much_or_an_orphan() {
    moved(CAPTURE, "a", 0, 50);
    line(LineKind.CAPTURE, null, 51).line(LineKind.REFUND, null, -7);

    assertThat(settled()).containsExactly("a 50 of 50");
    assertThat(variances())
        .containsExactly("ORPHAN_REFUND paid null USD -7/0", "OVER_SETTLED paid null USD 1/0");
  }

  @Test
  void what_a_pool_takes_back_it_does_not_settle() {
    moved(CAPTURE, "a", 0, 80);
    line(LineKind.CAPTURE, null, 120).line(LineKind.CAPTURE, null, -40);

    assertThat(settled()).containsExactly("a 80 of 80");
    line(LineKind.CAPTURE, null, -10);
    assertThat(settled()).containsExactly("a 70 of 80");
    assertThat(variances()).isEmpty();
  }

  @Test
  void the_last_word_about_the_due_day_counts() {
    moved(CAPTURE, "a", 0, 50);
    dueMoves.add(new DueMove("a", DAY.plusDays(9), Instant.parse("2026-03-04T10:00:00Z")));
    dueMoves.add(new DueMove(null, DAY.plusDays(7), Instant.parse("2026-03-04T11:00:00Z")));
    dueMoves.add(new DueMove("other", DAY.plusDays(8), Instant.parse("2026-03-04T12:00:00Z")));

    assertThat(matched().items()).extracting(Item::due).containsExactly(DAY.plusDays(7));
  }

  @Test
  void a_classification_covers_what_it_names_then_the_oldest_of_its_class() {
    moved(CAPTURE, "a", 0, 50).moved(CAPTURE, "b", 0, 50);
    line(LineKind.CAPTURE, "a", 40).line(LineKind.CAPTURE, "b", 40);
    classified("AMOUNT_SHORT", "b", 4).classified("AMOUNT_SHORT", null, 12);

    assertThat(variances())
        .containsExactly("AMOUNT_SHORT its day a USD -10/-10", "AMOUNT_SHORT its day b USD -10/-6");
  }

  @Test
  void a_cause_covers_whatever_is_left_and_what_finds_nothing_stays_visible() {
    moved(CAPTURE, "a", 0, 50).line(LineKind.CAPTURE, "a", 49);
    classified("ROUNDING", null, 1).classified("AMOUNT_OVER", "a", -5);

    assertThat(variances())
        .containsExactly("AMOUNT_SHORT its day a USD -1/-1", "AMOUNT_OVER later a USD 0/5");
  }

  @Test
  void no_order_of_facts_changes_anything() {
    moved(CAPTURE, "a", 0, 50).moved(CAPTURE, "b", 1, 60).moved(REFUND, "r", 1, 20);
    line(LineKind.CAPTURE, "a", 49)
        .line(LineKind.CAPTURE, null, 40)
        .line(LineKind.CAPTURE, null, 40);
    line(LineKind.REFUND, null, -25).line(LineKind.ADJUSTMENT, null, 3);
    classified("OVER_SETTLED", null, -15).classified("OVER_SETTLED", null, -9);
    var first = variances();
    var settled = settled();
    var dice = new Random(7);
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(movements, dice);
      Collections.shuffle(lines, dice);
      Collections.shuffle(classifications, dice);
      assertThat(variances()).isEqualTo(first);
      assertThat(settled()).isEqualTo(settled);
    }
    assertThat(first).hasSizeGreaterThan(3);
  }

  @Test
  void business_days_leave_out_saturday_and_sunday() {
    var friday = LocalDate.of(2026, 3, 6);
    assertThat(BusinessDays.after(friday, 1)).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(BusinessDays.after(friday.plusDays(1), 2)).isEqualTo(LocalDate.of(2026, 3, 10));
    assertThat(BusinessDays.after(friday.plusDays(1), 0)).isEqualTo(friday.plusDays(1));
    assertThat(BusinessDays.late(friday, friday.plusDays(2))).isZero();
    assertThat(BusinessDays.late(friday, friday.plusDays(3))).isOne();
    assertThat(BusinessDays.before(friday.plusDays(3), 1)).isEqualTo(friday);
    assertThat(BusinessDays.upTo(friday.plusDays(2))).isEqualTo(friday);
  }
}
