package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.money.Currency;
import io.throughline.money.Money;
import io.throughline.order.command.Refusal;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.orders.Stage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Times, amounts and links as the pages write them.
class WordsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:05.123456Z");

  @Test
  void a_moment_is_told_in_utc_with_its_age() {
    var moment = Moment.of(NOW.minusSeconds(65), NOW);

    assertThat(moment.text()).isEqualTo("2026-11-20 08:59:00 UTC");
    assertThat(moment.iso()).isEqualTo("2026-11-20T08:59:00.123Z");
    assertThat(moment.age()).isEqualTo("1 min ago");
  }

  @Test
  void an_age_changes_its_unit_at_the_minute_the_hour_and_the_second_day() {
    assertThat(ageInSeconds(59)).isEqualTo("59 s ago");
    assertThat(ageInSeconds(60)).isEqualTo("1 min ago");
    assertThat(ageInSeconds(3_599)).isEqualTo("59 min ago");
    assertThat(ageInSeconds(3_600)).isEqualTo("1 h ago");
    assertThat(ageInSeconds(48 * 3_600 - 1)).isEqualTo("47 h ago");
    assertThat(ageInSeconds(48 * 3_600)).isEqualTo("2 d ago");
    assertThat(ageInSeconds(-3 * 3_600)).isEqualTo("in 3 h");
  }

  private static String ageInSeconds(long since) {
    return Moment.of(NOW.minusSeconds(since), NOW).age();
  }

  @Test
  void an_amount_has_its_thousands_its_digits_and_its_currency() {
    assertThat(Amounts.text(Money.of("1234567.80", "USD"))).isEqualTo("1,234,567.80\u00a0USD");
    assertThat(Amounts.text(Money.of("5000", "JPY"))).isEqualTo("5,000\u00a0JPY");
    assertThat(Amounts.text(Money.of("1.234", "KWD"))).isEqualTo("1.234\u00a0KWD");
    assertThat(Amounts.text(Money.ofMinor(Long.MAX_VALUE, "USD")))
        .isEqualTo("92,233,720,368,547,758.07\u00a0USD");
    assertThat(Amounts.signed(-1, Currency.of("USD"))).isEqualTo("-0.01\u00a0USD");
    assertThat(Amounts.signed(100, Currency.of("USD"))).isEqualTo("+1.00\u00a0USD");
  }

  @Test
  void a_link_carries_every_part_of_its_query() {
    assertThat(ListQuery.ALL.href()).isEqualTo("/console/orders");
    assertThat(
            ListQuery.ALL
                .ofChannel("a&b")
                .in(ListQuery.IN_FLIGHT)
                .onHold(true)
                .ofCurrency("USD")
                .onHoldFor("X=Y")
                .href())
        .isEqualTo(
            "/console/orders?channel=a%26b&stage=RECEIVED&stage=VALIDATED&stage=RESERVED"
                + "&stage=RELEASED&stage=PICKED&stage=PACKED&stage=SHIPPED&held=true"
                + "&currency=USD&hold=X%3DY");
    assertThat(ListQuery.ALL.in(Stage.REJECTED).csvHref())
        .isEqualTo("/console/orders.csv?stage=REJECTED");
  }

  @Test
  void a_bar_is_always_as_wide_as_its_parts() {
    var values = new EnumMap<Stage, Money>(Stage.class);
    values.put(Stage.RECEIVED, Money.of("1", "JPY"));
    values.put(Stage.VALIDATED, Money.of("0", "JPY"));
    values.put(Stage.SHIPPED, Money.of("2", "JPY"));

    var bar = ValueBar.of(values, Money.of("1", "JPY"));

    assertThat(bar.parts())
        .containsExactly(
            new ValueBar.Part(StageWord.of(Stage.RECEIVED), 0, 333),
            new ValueBar.Part(StageWord.of(Stage.SHIPPED), 333, 667));
    assertThat(bar.words()).isEqualTo("Received 33 %, Shipped 66 %; on hold 33 %");
    assertThat(ValueBar.of(new EnumMap<>(Stage.class), Money.of("0", "JPY")).parts()).isEmpty();
  }

  @Test
  void a_bar_of_units_tells_each_bucket_as_a_part_of_all() {
    var units = new EnumMap<>(Map.of(Bucket.SHIPPED, 2, Bucket.OPEN, 1));

    var bar = UnitBar.of(units, 3);

    assertThat(bar.words()).isEqualTo("1/3 open, 2/3 shipped");
    assertThat(bar.parts())
        .containsExactly(
            new UnitBar.Part("OPEN", "1/3 open", 0, 333),
            new UnitBar.Part("SHIPPED", "2/3 shipped", 333, 667));
  }

  @Test
  void stored_json_is_broken_into_lines_without_changing_a_digit() {
    assertThat(PrettyJson.of("{\"a\":1.10,\"b\":12345678901234567890}"))
        .isEqualTo("{\n  \"a\" : 1.10,\n  \"b\" : 12345678901234567890\n}");
  }

  @Test
  void every_refusal_has_its_sentence() {
    for (var refusal : Refusal.values()) {
      assertThat(refusal.words()).endsWith(".").doesNotContain("_");
    }
  }
}
