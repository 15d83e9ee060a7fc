package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RawSealTest {

  private static final String HERE = "shopify\0main\0delivery-1";

  private final RawSeal seal = seal((byte) 7);

  private static RawSeal seal(byte key) {
    var file = new byte[32];
    Arrays.fill(file, key);
    return new RawSeal(VaultKeys.of(file), new SecureRandom());
  }

  @Test
  void what_was_sealed_opens_byte_for_byte() {
    for (int size : new int[] {0, 1, 15, 16, 17, 8_192, 2_097_152}) {
      var noise = new byte[size];
      new Random(size).nextBytes(noise);

      assertThat(seal.open(seal.seal(noise, HERE), HERE)).isEqualTo(noise);
    }
  }

  @Test
  void json_takes_less_room_sealed_than_plain() {
    var plain =
        "{\"line\":{\"sku\":\"A-1\",\"quantity\":1}},".repeat(200).getBytes(StandardCharsets.UTF_8);

    assertThat(seal.seal(plain, HERE)).hasSizeLessThan(plain.length / 4);
  }

  @Test
  void the_same_delivery_never_looks_the_same_twice() {
    var plain = new byte[64];

    assertThat(seal.seal(plain, HERE)).isNotEqualTo(seal.seal(plain, HERE));
  }

  @Test
  void every_changed_byte_is_noticed() {
    var sealed = seal.seal("canary".getBytes(StandardCharsets.UTF_8), HERE);
    for (int at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;

      assertThatThrownBy(() -> seal.open(changed, HERE)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_cut_delivery_is_noticed() {
    var sealed = seal.seal(new byte[100], HERE);
    for (int length = 0; length < sealed.length; length++) {
      var cut = Arrays.copyOf(sealed, length);

      assertThatThrownBy(() -> seal.open(cut, HERE)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_delivery_opens_in_its_own_place_only() {
    var sealed = seal.seal(new byte[100], HERE);

    assertThatThrownBy(() -> seal.open(sealed, "shopify\0main\0delivery-2"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_key_file_opens_nothing() {
    var sealed = seal.seal(new byte[100], HERE);

    assertThatThrownBy(() -> seal((byte) 8).open(sealed, HERE))
        .isInstanceOf(IllegalStateException.class);
  }
}
