package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContentTest {

  private static final byte[] SALT = new byte[32];

  private static Content of(Map<String, String> fields) {
    return Content.of(SALT, new TreeMap<>(fields));
  }

  @Test
  void the_canonical_form_is_names_and_values_with_their_lengths() {
    var bytes = of(Map.of("b", "é", "a", "")).bytes();

    assertThat(new String(bytes, 32, bytes.length - 32, StandardCharsets.UTF_8))
        .isEqualTo("\0\0\0\1a" + "\0\0\0\0" + "\0\0\0\1b" + "\0\0\0\2é");
  }

  @Test
  void the_commitment_is_the_digest_of_salt_and_form() {
    // printf of 32 NUL bytes, 0000000161 00000001 62, through sha256sum
    assertThat(of(Map.of("a", "b")).commitment())
        .isEqualTo("8d7fe6c7f3732c5909f8a7091bfd325cf77f1ca9c1c555a57e1bb97d6d2617f1");
  }

  @Test
  void fields_come_back_as_they_went_in() {
    var fields = Map.of("email", "zoë@example.org", "name", "李 \uD83D\uDE00", "note", "");

    assertThat(of(fields).fields()).isEqualTo(fields);
    assertThat(of(Map.of()).fields()).isEmpty();
  }

  @Test
  void the_order_in_which_the_fields_came_does_not_matter() {
    var backwards = new TreeMap<String, String>(Comparator.reverseOrder());
    backwards.putAll(Map.of("a", "1", "b", "2"));

    assertThat(Content.of(SALT, backwards).commitment())
        .isEqualTo(of(Map.of("a", "1", "b", "2")).commitment());
  }

  @Test
  void what_moves_from_one_field_to_the_next_changes_the_commitment() {
    assertThat(of(Map.of("a", "bc")).commitment()).isNotEqualTo(of(Map.of("ab", "c")).commitment());
  }

  @Test
  void the_salt_changes_the_commitment() {
    var salt = HexFormat.of().parseHex("01".repeat(32));
    var fields = new TreeMap<>(Map.of("a", "b"));

    assertThat(Content.of(salt, fields).commitment())
        .isNotEqualTo(Content.of(SALT, fields).commitment());
  }

  @Test
  void it_shows_nothing_when_printed() {
    assertThat(of(Map.of("email", "canary@example.org"))).hasToString("Content[63 bytes]");
  }
}
