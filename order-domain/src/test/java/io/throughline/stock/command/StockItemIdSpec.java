package io.throughline.stock.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockItemIdSpec {

  @Test
  void it_is_the_sku_with_its_kind() {
    assertThat(StockItemId.of("TEE-S")).hasToString("stock-TEE-S");
    assertThat(StockItemId.of("TEE-S").sku()).isEqualTo("TEE-S");
  }

  @Test
  void white_space_around_and_unicode_forms_do_not_matter() {
    assertThat(StockItemId.of(" TEE-S\u2003")).isEqualTo(StockItemId.of("TEE-S"));
    assertThat(StockItemId.of("Cafe\u0301")).isEqualTo(StockItemId.of("Caf\u00e9"));
  }

  @Test
  void upper_and_lower_case_do() {
    assertThat(StockItemId.of("tee-s")).isNotEqualTo(StockItemId.of("TEE-S"));
  }

  @Test
  void a_sku_has_1_to_100_characters() {
    assertThatCode(() -> StockItemId.of("x")).doesNotThrowAnyException();
    assertThatCode(() -> StockItemId.of("x".repeat(100))).doesNotThrowAnyException();
    assertThatCode(() -> StockItemId.of("\ud83d\udc55".repeat(100))).doesNotThrowAnyException();
    refused("", "blank");
    refused(" \t", "blank");
    refused("x".repeat(101), "longer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000b", "a\u0085b", "a\ud83d"})
  void a_sku_has_no_character_that_cannot_be_kept(String sku) {
    refused(sku, "control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEE-S", "order-1", "stock-", "stock- x", "stock-e\u0301"})
  void only_its_own_form_is_one(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new StockItemId(value));
  }

  private static void refused(String sku, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StockItemId.of(sku))
        .withMessageContaining(why);
  }
}
