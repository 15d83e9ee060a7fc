package io.throughline.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// March 2 of 2026 is a Monday.
class StatementCalendarTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @Test
  void a_rail_that_tells_every_day_owes_nothing_for_the_weekend() {
    var feed = feed(null, MONDAY.plusDays(3), MONDAY.plusDays(4));

    assertThat(StatementCalendar.missing(feed, 1, 0, MONDAY.plusDays(6))).isEmpty();
    assertThat(StatementCalendar.missing(feed, 1, 0, MONDAY.plusDays(7)))
        .containsExactly(MONDAY.plusDays(7));
  }

  @Test
  void a_hole_between_two_statements_is_missed_although_a_later_one_came() {
    var feed = feed(null, MONDAY, MONDAY.plusDays(3));

    assertThat(StatementCalendar.missing(feed, 1, 0, MONDAY.plusDays(3)))
        .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
  }

  @Test
  void before_the_first_statement_the_first_money_counts() {
    assertThat(StatementCalendar.missing(feed(MONDAY), 2, 0, MONDAY.plusDays(1))).isEmpty();
    assertThat(StatementCalendar.missing(feed(MONDAY), 2, 0, MONDAY.plusDays(2)))
        .containsExactly(MONDAY.plusDays(2));
    assertThat(StatementCalendar.missing(feed(null), 2, 0, MONDAY.plusDays(9))).isEmpty();
  }

  @Test
  void a_rail_has_nothing_to_tell_before_the_first_money_has_to_be_settled() {
    var feed = feed(MONDAY, MONDAY.plusDays(2));

    assertThat(StatementCalendar.missing(feed, 1, 2, MONDAY.plusDays(2))).isEmpty();
    assertThat(StatementCalendar.missing(feed(MONDAY), 1, 2, MONDAY.plusDays(1))).isEmpty();
    assertThat(StatementCalendar.missing(feed(MONDAY), 1, 2, MONDAY.plusDays(2)))
        .containsExactly(MONDAY.plusDays(2));
  }

  @Test
  void one_that_came_early_counts_and_the_next_is_counted_from_it() {
    var feed = feed(MONDAY, MONDAY.plusDays(3));

    assertThat(StatementCalendar.missing(feed, 5, 0, MONDAY.plusDays(9))).isEmpty();
    assertThat(StatementCalendar.missing(feed, 5, 0, MONDAY.plusDays(10)))
        .containsExactly(MONDAY.plusDays(10));
  }

  private static Feed feed(@Nullable LocalDate since, LocalDate... statements) {
    return new Feed("stripe", "web", "acme", since, List.of(statements));
  }
}
