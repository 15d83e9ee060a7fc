package io.throughline.channelaccount.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPolicySpec {

  @ParameterizedTest
  @CsvSource({
    "UTC,              00:00, 2026-03-09T00:00:00Z,     2026-03-09",
    "UTC,              00:00, 2026-03-09T23:59:59.999Z, 2026-03-09",
    "America/New_York, 00:00, 2026-03-09T03:59:59Z,     2026-03-08",
    "America/New_York, 00:00, 2026-03-09T04:00:00Z,     2026-03-09",
    "America/New_York, 17:00, 2026-11-20T21:59:59Z,     2026-11-20",
    "America/New_York, 17:00, 2026-11-20T22:00:00Z,     2026-11-21",
    "America/New_York, 17:00, 2026-11-21T04:59:59Z,     2026-11-21",
    "Asia/Tokyo,       00:00, 2026-11-20T15:00:00Z,     2026-11-21"
  })
  void a_business_day_is_the_local_day_up_to_its_cut_off(
      String zone, LocalTime cutOff, Instant at, LocalDate day) {
    assertThat(SamplePolicy.of(zone, cutOff).businessDay(at)).isEqualTo(day);
  }

  @Test
  void the_day_of_the_spring_change_has_23_hours_and_that_of_autumn_25() {
    var newYork = SamplePolicy.of("America/New_York", LocalTime.MIDNIGHT);

    assertThat(hoursOf(newYork, "2026-03-08")).isEqualTo(23);
    assertThat(hoursOf(newYork, "2026-11-01")).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 01:30", // comes twice on 2026-11-01
    "America/New_York, 02:30", // does not come on 2026-03-08
    "America/Havana,   00:00", // midnight comes twice on 2026-11-01
    "America/Havana,   00:30", // does not come on 2026-03-08
    "Asia/Kathmandu,   05:45"
  })
  void a_business_day_never_begins_again(String zone, LocalTime cutOff) {
    var policy = SamplePolicy.of(zone, cutOff);
    var at = Instant.parse("2026-01-01T00:00:00Z");
    var before = policy.businessDay(at);
    for (int step = 0; step < 365 * 96; step++) {
      at = at.plus(Duration.ofMinutes(15));
      var day = policy.businessDay(at);
      assertThat(day).isBetween(before, before.plusDays(1));
      before = day;
    }
  }

  private static long hoursOf(AccountPolicy policy, String day) {
    var wanted = LocalDate.parse(day);
    var first = Instant.parse(day + "T00:00:00Z").minus(Duration.ofDays(2));
    return IntStream.range(0, 120)
        .mapToObj(hour -> policy.businessDay(first.plus(Duration.ofHours(hour))))
        .filter(wanted::equals)
        .count();
  }

  @Test
  void an_order_of_more_than_its_currency_allows_needs_approval() {
    var policy = SamplePolicy.NEW_YORK;

    assertThat(policy.needsApproval(Money.of("1000.00", "USD"))).isFalse();
    assertThat(policy.needsApproval(Money.of("1000.01", "USD"))).isTrue();
    assertThat(policy.needsApproval(Money.of("900.01", "EUR"))).isTrue();
    assertThat(policy.needsApproval(Money.of("100000", "JPY"))).isFalse();
    assertThat(AccountPolicy.DEFAULT.needsApproval(Money.of("99999.00", "USD"))).isFalse();
  }

  @Test
  void a_rule_is_on_when_the_policy_names_it() {
    assertThat(SamplePolicy.NEW_YORK.validatesBy("SKU_MISSING")).isTrue();
    assertThat(SamplePolicy.NEW_YORK.validatesBy("PAYMENT_PENDING")).isFalse();
    assertThat(AccountPolicy.RULES).allMatch(AccountPolicy.DEFAULT::validatesBy);
  }

  @Test
  void two_spellings_of_one_policy_are_equal() {
    var rules = new ArrayList<>(List.of("TOTALS_DISAGREE", "SKU_MISSING"));
    var dollars = Money.of("1.00", "USD");
    var euros = Money.of("2.00", "EUR");
    var hour = Duration.ofHours(1);
    var one = policy(rules, List.of(dollars, euros), Map.of("SHIPPED", hour, "PACKED", hour));
    rules.clear();
    var other =
        policy(
            List.of("SKU_MISSING", "TOTALS_DISAGREE"),
            List.of(euros, dollars),
            Map.of("PACKED", hour, "SHIPPED", hour));

    assertThat(one).isEqualTo(other);
    assertThat(one.stuckAfter().keySet()).containsExactly("PACKED", "SHIPPED");
  }

  private static AccountPolicy policy(
      List<String> rules, List<Money> approvalAbove, Map<String, Duration> stuckAfter) {
    return SamplePolicy.with(
        "UTC",
        LocalTime.MIDNIGHT,
        rules,
        approvalAbove,
        "VALIDATED",
        null,
        "RESERVED",
        null,
        stuckAfter);
  }
}
