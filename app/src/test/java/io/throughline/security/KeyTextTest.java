package io.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyTextTest {

  private final KeyText key = KeyText.random(new SecureRandom());

  @Test
  void a_key_has_a_prefix_an_id_a_secret_and_a_checksum() {
    assertThat(key.text()).matches("tl_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}");
    assertThat(KeyText.parse(key.text())).contains(key);
  }

  @Test
  void the_checksum_is_the_crc_of_what_stands_before_it() {
    var fixed = new KeyText("AAAAAAAAAAAA", "0".repeat(43));

    assertThat(fixed.text()).endsWith("_1BMW3A");
  }

  @Test
  void every_single_mistyped_character_is_noticed() {
    var text = key.text();
    for (int at = 0; at < text.length(); at++) {
      char other = text.charAt(at) == 'x' ? 'y' : 'x';
      var mistyped = text.substring(0, at) + other + text.substring(at + 1);

      assertThat(KeyText.parse(mistyped)).isEmpty();
    }
  }

  @Test
  void anything_else_is_no_key() {
    for (var text :
        new String[] {"", "tl_", key.text() + "0", " " + key.text(), "tl_' or 1=1 --"}) {
      assertThat(KeyText.parse(text)).isEmpty();
    }
  }

  @Test
  void the_secret_is_stored_as_its_sha_256_and_never_printed() {
    var fixed = new KeyText("AAAAAAAAAAAA", "0".repeat(43));

    assertThat(HexFormat.of().formatHex(fixed.secretDigest()))
        .isEqualTo("b918b22a1581fedd39058065f00e6aad35bd561f20257151131a1ddcd21803de");
    assertThat(key.toString()).contains(key.keyId()).doesNotContain(key.secret());
  }

  @Test
  void all_256_bits_fit_into_43_digits() {
    var most = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    assertThat(Base62.of(most, 43)).hasSize(43).startsWith("y");
    assertThat(Base62.of(BigInteger.valueOf(61), 2)).isEqualTo("0z");
  }
}
