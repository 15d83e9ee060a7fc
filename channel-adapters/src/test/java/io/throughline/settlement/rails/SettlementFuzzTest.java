package io.throughline.settlement.rails;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.settlement.file.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever stands in a file, it is read or quarantined; nothing else is ever thrown.
class SettlementFuzzTest {

  private static final int TRIES = 2_000;

  private static final List<String> JUNK =
      List.of(
          "",
          "\"",
          "\"\"",
          "\t",
          ",",
          "\n",
          "\0",
          "\uD800",
          "-",
          "1e9",
          "1E+14",
          "99999999999999999999",
          "0.001",
          "1.234.567,89",
          "NaN",
          "{",
          "]",
          "null",
          "2026-02-30",
          "JPY",
          "XXX",
          "T04",
          "\uFEFF");

  static Stream<Example> files() {
    return Examples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_that_ends_early_is_read_or_quarantined(Example example) {
    var bytes = example.bytes();
    int read = 0;
    for (int length = 0; length < bytes.length; length++) {
      read += tried(example.fileName(), Arrays.copyOf(bytes, length));
    }
    assertThat(read).as("cut files that pass for whole ones").isLessThan(bytes.length / 2);
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_in_which_anything_changed_is_read_or_quarantined(Example example) {
    var random = new Random(20261121);
    for (int i = 0; i < TRIES; i++) {
      tried(example.fileName(), mutated(example.bytes(), random));
    }
  }

  private static int tried(String fileName, byte[] bytes) {
    try {
      Imported.of(fileName, bytes);
      return 1;
    } catch (Unreadable quarantined) {
      assertThat(quarantined.sentence()).isNotBlank();
      assertThat(quarantined.code()).matches("[A-Z_]+");
      return 0;
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> flipped(bytes, random);
      case 1 -> without(bytes, random);
      default -> replaced(bytes, random);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    var changed = bytes.clone();
    for (int i = 0; i <= random.nextInt(4); i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static byte[] without(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(60));
    var text = new String(bytes, UTF_8);
    return (text.substring(0, Math.min(from, text.length()))
            + text.substring(Math.min(to, text.length())))
        .getBytes(UTF_8);
  }

  /// Puts junk in the place of one cell or value.
  private static byte[] replaced(byte[] bytes, Random random) {
    var text = new String(bytes, UTF_8);
    int from = random.nextInt(text.length());
    int to = from;
    while (to < text.length() && ",\t\n\"".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    var junk = JUNK.get(random.nextInt(JUNK.size()));
    return (text.substring(0, from) + junk + text.substring(to)).getBytes(UTF_8);
  }
}
