package io.throughline.channelaccount.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelAccountIdSpec {

  @ParameterizedTest
  @CsvSource({
    "shopify, acme,               channel-shopify-acme",
    "shopify, acme.myshopify.com, channel-shopify-acme.myshopify.com",
    "edi-x12, acme-west,          channel-edi%2dx12-acme-west",
    "a%2db,   c,                  channel-a%252db-c"
  })
  void a_stream_is_named_after_channel_and_account(String channel, String account, String stream) {
    assertThat(new ChannelAccountId(channel, account)).hasToString(stream);
  }

  @Test
  void two_accounts_cannot_meet() {
    assertThat(new ChannelAccountId("a-b", "c").value())
        .isNotEqualTo(new ChannelAccountId("a", "b-c").value());
    assertThat(new ChannelAccountId("a%2db", "c").value())
        .isNotEqualTo(new ChannelAccountId("a-b", "c").value());
  }

  @Test
  void case_space_around_and_unicode_form_do_not_count() {
    assertThat(new ChannelAccountId(" Shopify ", "CAFE\u0301"))
        .isEqualTo(new ChannelAccountId("shopify", "caf\u00e9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b", "a\nb"})
  void a_blank_part_or_a_control_character_is_no_account(String part) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChannelAccountId(part, "acme"));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChannelAccountId("shopify", part));
  }

  @Test
  void a_part_has_200_characters_at_most() {
    assertThat(new ChannelAccountId("shopify", "a".repeat(200)).account()).hasSize(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChannelAccountId("shopify", "a".repeat(201)));
  }
}
