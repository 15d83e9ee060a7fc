package io.throughline.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table is ours; the JDK's is a second opinion. A JDK that learns a currency, or changes one,
/// fails here, and a person decides whether the table follows.
class CurrencySpec {

  /// Metals, funds, units of account, and codes for tests and for none.
  private static final String NOT_MONEY_OF_A_BUYER =
      """
      BOV CHE CHW CLF COU MXV USN USS XAD XAG XAU XBA XBB XBC XBD XDR XFO XFU XPD XPT XSU XTS XUA \
      XXX\
      """;

  private static final String OUT_OF_CIRCULATION =
      """
      ADP AFA ANG ATS AYM AZM BEF BGL BYB BYR CSD CUC CYP DEM EEK ESP FIM FRF GHC GRD GWP HRK IEP \
      ITL LTL LUF LVL MGF MRO MTL MZM NLG PTE ROL RUR SDD SIT SKK SLL SRG STD TMM TPE TRL VEB VED \
      VEF YUM ZMK ZWD ZWL ZWN ZWR\
      """;

  @Test
  void what_the_jdk_knows_and_we_do_not_is_no_money_in_circulation() {
    assertThat(
            jdk().map(java.util.Currency::getCurrencyCode).filter(code -> !Currency.isKnown(code)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(NOT_MONEY_OF_A_BUYER, OUT_OF_CIRCULATION)
                .flatMap(codes -> Arrays.stream(codes.split(" ", -1)))
                .toList());
  }

  @Test
  void what_we_know_the_jdk_knows_with_the_same_digits() {
    var codes = jdk().map(java.util.Currency::getCurrencyCode).toList();

    assertThat(ours()).hasSize(156).isSubsetOf(codes);
    assertThat(jdk().filter(currency -> Currency.isKnown(currency.getCurrencyCode())))
        .allSatisfy(
            currency ->
                assertThat(Currency.of(currency.getCurrencyCode()).digits())
                    .as(currency.getCurrencyCode())
                    .isEqualTo(currency.getDefaultFractionDigits()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "usd", "US", "USDX", "XXX", "EUR ", "XAU"})
  void what_is_not_in_the_table_is_refused(String code) {
    assertThat(Currency.isKnown(code)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Currency.of(code));
  }

  @Test
  void a_currency_prints_its_code() {
    assertThat(Currency.of("USD")).hasToString("USD");
  }

  private static Stream<java.util.Currency> jdk() {
    return java.util.Currency.getAvailableCurrencies().stream();
  }

  /// Every code of three letters that we know.
  private static List<String> ours() {
    var letters = IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString).toList();
    return letters.stream()
        .flatMap(first -> letters.stream().map(second -> first + second))
        .flatMap(start -> letters.stream().map(third -> start + third))
        .filter(Currency::isKnown)
        .toList();
  }
}
