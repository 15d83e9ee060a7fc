package io.throughline.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.businessday.event.BusinessDayClosed;
import io.throughline.businessday.event.BusinessDayEvent;
import io.throughline.businessday.event.BusinessDayReopened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-03");
  private static final Instant AT = Instant.parse("2026-03-06T09:00:00Z");

  @Test
  void before_the_first_close_any_day_may_be_closed() {
    assertThat(Chain.of(List.of())).isEqualTo(new Chain(null, null));
  }

  @Test
  void a_close_follows_on_the_one_made_last_and_the_next_day_is_open() {
    assertThat(Chain.of(List.of(closed(DAY, "a"), closed(DAY.plusDays(1), "b"))))
        .isEqualTo(new Chain("b", DAY.plusDays(2)));
  }

  @Test
  void a_day_that_was_opened_again_is_next_and_follows_on_the_close_made_last() {
    List<BusinessDayEvent> history =
        List.of(closed(DAY, "a"), closed(DAY.plusDays(1), "b"), reopened());

    assertThat(Chain.of(history)).isEqualTo(new Chain("b", DAY));
    assertThat(
            Chain.of(
                List.of(
                    closed(DAY, "a"), closed(DAY.plusDays(1), "b"), reopened(), closed(DAY, "c"))))
        .isEqualTo(new Chain("c", DAY.plusDays(2)));
  }

  private static BusinessDayClosed closed(LocalDate day, String hash) {
    return new BusinessDayClosed(
        "day:web:acme:" + day,
        "web",
        "acme",
        day,
        1,
        1,
        List.of(),
        "content",
        "journal",
        null,
        hash,
        "anna",
        null,
        AT);
  }

  private static BusinessDayReopened reopened() {
    return new BusinessDayReopened(
        "day:web:acme:" + DAY, "web", "acme", DAY, 1, "anna", "late", AT);
  }
}
