package io.throughline.projection.reconciliation;

import static io.throughline.projection.reconciliation.RowState.BALANCED;
import static io.throughline.projection.reconciliation.RowState.EXPLAINED;
import static io.throughline.projection.reconciliation.RowState.OVERDUE;
import static io.throughline.projection.reconciliation.RowState.PENDING;
import static io.throughline.projection.reconciliation.RowState.VARIANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RowStateTest {

  @Test
  void the_gravest_state_wins() {
    assertThat(RowState.of(-37, 0, 1, 1, 1, 5)).isEqualTo(VARIANCE);
    assertThat(RowState.of(-37, -37, 0, 1, 1, 5)).isEqualTo(OVERDUE);
    assertThat(RowState.of(-37, -37, 0, 1, 0, 0)).isEqualTo(PENDING);
    assertThat(RowState.of(-37, -37, 0, 0, 0, -5)).isEqualTo(PENDING);
    assertThat(RowState.of(-37, -37, 0, 0, 0, 0)).isEqualTo(EXPLAINED);
    assertThat(RowState.of(0, 0, 0, 0, 0, 0)).isEqualTo(BALANCED);
  }

  @Test
  void two_differences_that_cancel_one_another_out_are_not_balanced() {
    assertThat(RowState.of(0, 0, 2, 0, 0, 0)).isEqualTo(VARIANCE);
  }

  @Test
  void each_age_is_in_one_bucket_and_the_bounds_of_a_query_say_the_same() {
    var today = LocalDate.of(2026, 3, 18);
    for (int back = -3; back < 60; back++) {
      var due = today.minusDays(back);
      for (var aging : Aging.values()) {
        var before = aging.dueBefore(today);
        var from = aging.dueFrom(today);
        boolean within =
            (before == null || due.isBefore(before)) && (from == null || !due.isBefore(from));
        assertThat(within).as("%s due %s", aging, due).isEqualTo(Aging.of(due, today) == aging);
      }
    }
  }
}
