package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultKeysTest {

  private static final byte[] FILE = HexFormat.of().parseHex("0b".repeat(32));

  private final VaultKeys keys = VaultKeys.of(FILE);

  @Test // changing it would lock every database that was ever sealed
  void the_derivation_is_fixed_for_ever() {
    assertThat(HexFormat.of().formatHex(keys.wrapping().getEncoded()))
        .isEqualTo("c6f1fb8f71daaabcde4ec6596bba578e4347db7ae2bce32bed6ab3639b37a4f5");
    assertThat(HexFormat.of().formatHex(keys.raw().getEncoded()))
        .isEqualTo("b7f44d542209fae22782a1b37ddbccae2b480651ec676eba4a3858d46c55e335");
    assertThat(HexFormat.of().formatHex(keys.index().getEncoded()))
        .isEqualTo("a6b92083cf369840382eff325a2ac6ea2774200ad80ee04d7a89917f9ca76592");
    assertThat(HexFormat.of().formatHex(keys.check()))
        .isEqualTo("7472812d415ed8b356525917623f33de9918cd81c0c6c7e62900d9565c8bc388");
  }

  @Test
  void no_key_is_another_or_the_file() {
    var all =
        List.of(
            keys.wrapping().getEncoded(),
            keys.raw().getEncoded(),
            keys.accounts().getEncoded(),
            keys.index().getEncoded(),
            keys.check(),
            FILE);

    assertThat(all.stream().map(HexFormat.of()::formatHex).distinct()).hasSize(6);
  }

  @Test
  void a_pseudonym_is_the_same_each_time_and_says_nothing_without_the_key() {
    var pseudonym = keys.pseudonym("buyer", "shopify", "main", "42");

    assertThat(pseudonym).isEqualTo(keys.pseudonym("buyer", "shopify", "main", "42"));
    assertThat(pseudonym.version()).isEqualTo(8);
    assertThat(pseudonym.variant()).isEqualTo(2);
    assertThat(VaultKeys.of(new byte[32]).pseudonym("buyer", "shopify", "main", "42"))
        .isNotEqualTo(pseudonym);
  }

  @Test
  void it_shows_no_key_when_printed() {
    assertThat(keys).hasToString("VaultKeys");
  }
}
