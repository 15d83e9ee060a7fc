package io.throughline.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneySpec {

  private static final Currency USD = Currency.of("USD");

  @ParameterizedTest
  @CsvSource({
    "49.99,               USD, 4999,                49.99",
    "0.01,                USD, 1,                   0.01",
    "0,                   USD, 0,                   0.00",
    "27.5,                USD, 2750,                27.50",
    "27.500,              USD, 2750,                27.50",
    "5000,                JPY, 5000,                5000",
    "5E+3,                JPY, 5000,                5000",
    "1.005,               KWD, 1005,                1.005",
    "92233720368547758.07, USD, 9223372036854775807, 92233720368547758.07"
  })
  void an_amount_is_counted_in_minor_units_and_printed_with_all_digits(
      String text, String currency, long minorUnits, String printed) {
    var money = Money.of(text, currency);

    assertThat(money).isEqualTo(Money.ofMinor(minorUnits, currency));
    assertThat(money.amount()).isEqualTo(printed);
    assertThat(money).hasToString(printed + " " + currency);
    assertThat(Money.of(money.amount(), currency)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({
    "49.999,              USD",
    "0.001,               USD",
    "0.5,                 JPY",
    "1.0005,              KWD",
    "-0.01,               USD",
    "92233720368547758.08, USD",
    "'',                  USD",
    "'1,50',              EUR",
    "' 1.50',             EUR",
    "NaN,                 USD",
    "1.00,                usd",
    "1.00,                XXX"
  })
  void what_is_not_exactly_an_amount_is_refused_and_never_rounded(String text, String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text, currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "0e999999999", "1e41", "1e-41"})
  void an_amount_of_endless_digits_is_refused_at_once(String text) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(text, "USD"))
                .withMessageContaining("too long"));
  }

  @Test
  void there_is_no_negative_amount() {
    assertThat(new Money(0, USD).isZero()).isTrue();
    assertThat(new Money(1, USD).isZero()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(-1, USD));
  }

  @Test
  void amounts_add_and_multiply() {
    assertThat(Money.of("12.25", "USD").plus(Money.of("27.50", "USD")))
        .isEqualTo(Money.of("39.75", "USD"));
    assertThat(Money.of("19.99", "USD").times(3)).isEqualTo(Money.of("59.97", "USD"));
    assertThat(Money.of("19.99", "USD").times(0)).isEqualTo(Money.zero(USD));
  }

  @Test
  void arithmetic_throws_rather_than_overflow() {
    var largest = new Money(Long.MAX_VALUE, USD);

    assertThat(largest.plus(Money.zero(USD))).isEqualTo(largest);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> largest.plus(new Money(1, USD)));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Money(Long.MAX_VALUE / 2 + 1, USD).times(2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, USD).times(-1));
  }

  @Test
  void no_more_is_taken_than_there_is() {
    assertThat(Money.of("12.25", "USD").minus(Money.of("12.25", "USD"))).isEqualTo(Money.zero(USD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("12.25", "USD").minus(Money.of("12.26", "USD")));
  }

  @Test
  void a_difference_is_signed_and_a_number() {
    assertThat(Money.of("12.25", "USD").minorUnitsOver(Money.of("12.26", "USD"))).isEqualTo(-1);
    assertThat(Money.of("12.26", "USD").minorUnitsOver(Money.of("12.25", "USD"))).isEqualTo(1);
    assertThat(Money.zero(USD).minorUnitsOver(new Money(Long.MAX_VALUE, USD)))
        .isEqualTo(-Long.MAX_VALUE);
  }

  @Test
  void currencies_do_not_mix() {
    var dollar = Money.of("1.00", "USD");
    var euro = Money.of("1.00", "EUR");

    assertThat(dollar).isNotEqualTo(euro);
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.plus(euro));
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.minus(euro));
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.minorUnitsOver(euro));
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.compareTo(euro));
  }

  @Test
  void amounts_compare_by_size() {
    assertThat(Money.of("9.99", "USD")).isLessThan(Money.of("10.00", "USD"));
    assertThat(Money.of("27.5", "USD")).isEqualByComparingTo(Money.of("27.50", "USD"));
  }
}
