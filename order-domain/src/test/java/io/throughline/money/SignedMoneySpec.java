package io.throughline.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedMoneySpec {

  @ParameterizedTest
  @CsvSource({"-1.5, USD, -150, -1.50", "0, USD, 0, 0.00", "-5000, JPY, -5000, -5000"})
  void an_amount_may_be_below_zero_and_is_printed_with_all_digits(
      String text, String currency, long minorUnits, String printed) {
    var money = SignedMoney.of(text, currency);

    assertThat(money).isEqualTo(SignedMoney.ofMinor(minorUnits, currency));
    assertThat(money.amount()).isEqualTo(printed);
    assertThat(money).hasToString(printed + " " + currency);
  }

  @ParameterizedTest
  @CsvSource({"-1.505, USD", "0.5, JPY", "1e999999999, USD", "92233720368547758.08, USD", "1, XXX"})
  void what_is_not_exactly_an_amount_is_refused_and_never_rounded(String text, String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedMoney.of(text, currency));
  }

  @Test
  void amounts_add_subtract_and_turn_round() {
    var three = SignedMoney.of("3.00", "USD");
    var five = SignedMoney.of("5.00", "USD");

    assertThat(three.minus(five)).isEqualTo(SignedMoney.of("-2.00", "USD"));
    assertThat(three.plus(five)).isEqualTo(SignedMoney.of("8.00", "USD"));
    assertThat(three.negated()).isEqualTo(SignedMoney.of("-3.00", "USD"));
    assertThat(three.negated().absolute()).isEqualTo(Money.of("3.00", "USD"));
    assertThat(SignedMoney.of(Money.of("3.00", "USD"))).isEqualTo(three);
    assertThat(SignedMoney.zero(Currency.of("USD")).isZero()).isTrue();
    assertThat(three.isZero()).isFalse();
  }

  @Test
  void arithmetic_throws_rather_than_overflow_or_mix() {
    var least = SignedMoney.ofMinor(Long.MIN_VALUE, "USD");
    var cent = SignedMoney.ofMinor(1, "USD");

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(cent));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::absolute);
    assertThatIllegalArgumentException().isThrownBy(() -> cent.plus(SignedMoney.ofMinor(1, "EUR")));
  }

  @Test
  void sums_are_one_per_currency() {
    assertThat(
            SignedMoney.sums(
                List.of(
                    SignedMoney.ofMinor(5, "USD"),
                    SignedMoney.ofMinor(7, "EUR"),
                    SignedMoney.ofMinor(-5, "USD"))))
        .containsExactly(SignedMoney.ofMinor(7, "EUR"), SignedMoney.ofMinor(0, "USD"));
  }
}
