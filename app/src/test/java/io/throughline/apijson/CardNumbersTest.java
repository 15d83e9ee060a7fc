package io.throughline.apijson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "card 5500-0000-0000-0004.",
        "378282246310005",
        "6011111111111117",
        "30569309025904",
        "3530111333300000",
        "2223003122003222"
      })
  void a_card_is_found_however_it_is_written(String text) {
    assertThat(CardNumbers.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112", // its check digit is wrong
        "41111111111111111111", // too long for a card
        "411111111111", // too short
        "8111111111111117", // of no scheme
        "order 1001, 2 pieces at 14.50",
        "+1 503 555 0100",
        "order-6f92b7d6-9534-5e25-8c38-668169480050"
      })
  void other_numbers_are_let_through(String text) {
    assertThat(CardNumbers.areIn(text)).isFalse();
  }

  @Test
  void an_identifier_or_the_number_of_a_parcel_may_look_like_a_card() {
    assertThatCode(() -> Characters.requireIdentifier("4111111111111111"))
        .doesNotThrowAnyException();
    assertThat(Characters.isForeignNumber("trackingNumber")).isTrue();
    assertThat(Characters.isForeignNumber("note")).isFalse();
  }
}
