package io.throughline.order.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The literals come from another implementation: Python's `uuid.uuid5` with the name space of
/// {@link OrderId} over `"\0".join(parts)`. A change of one of them would give every known order a
/// second stream.
class OrderIdSpec {

  @ParameterizedTest
  @CsvSource({
    "shopify, acme, 5001,  bee464ad-c69a-5759-b513-bd3728845ff4",
    "shopify, a,    bc,    b9682d32-c6aa-5f8c-a8f2-1e3dc2b9a020",
    "shopify, ab,   c,     a1d74d7d-fcec-5ccc-b4af-1ea907eb35cf",
    "edi-x12, café, PO 7,  9e6c9cb5-e125-507a-afe6-655a64937e33"
  })
  void an_id_is_derived_as_uuid_version_5(
      String channel, String account, String channelOrderId, String uuid) {
    assertThat(OrderId.of(channel, account, channelOrderId).value()).isEqualTo("order-" + uuid);
  }

  @Test
  void the_parts_are_parted() {
    assertThat(OrderId.of("shopify", "a", "bc")).isNotEqualTo(OrderId.of("shopify", "ab", "c"));
    assertThat(OrderId.of("a", "b", "c")).isNotEqualTo(OrderId.of("b", "a", "c"));
  }

  @Test
  void space_around_a_part_and_its_unicode_form_do_not_count() {
    assertThat(OrderId.of(" edi-x12", "cafe\u0301\u2003", "\tPO 7\n"))
        .isEqualTo(OrderId.of("edi-x12", "caf\u00e9", "PO 7"));
  }

  @Test
  void case_and_inner_space_count() {
    assertThat(OrderId.of("shopify", "acme", "A1"))
        .isNotEqualTo(OrderId.of("shopify", "acme", "a1"));
    assertThat(OrderId.of("edi-x12", "acme", "PO 7"))
        .isNotEqualTo(OrderId.of("edi-x12", "acme", "PO  7"));
  }

  @Test
  void two_identities_cannot_meet_by_a_nul() {
    assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of("a\0b", "c", "d"));
    assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of("a", "b\0c", "d"));
    assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of("a", "b", "c\0"));
  }

  @Test
  void axon_finds_the_stream_by_the_text() {
    assertThat(new OrderId("order-bee464ad-c69a-5759-b513-bd3728845ff4"))
        .hasToString("order-bee464ad-c69a-5759-b513-bd3728845ff4")
        .isEqualTo(OrderId.of("shopify", "acme", "5001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bee464ad-c69a-5759-b513-bd3728845ff4",
        "order-",
        "order-BEE464AD-c69a-5759-b513-bd3728845ff4",
        "order-bee464ad-c69a-5759-b513-bd3728845ff",
        "order-bee464ad-c69a-5759-b513-bd3728845ff4 ",
        "orders-bee464ad-c69a-5759-b513-bd3728845ff4"
      })
  void what_has_not_the_form_is_no_order_id(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(value));
  }
}
