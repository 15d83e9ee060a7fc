package io.throughline.settlement.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key of a row of a file that numbers nothing: the digest of what stands in it, without white
/// space. Equal rows are told apart by how many came before, which {@link Statement#line} does.
public final class RowHash {

  private static final int HEX = 40;

  private RowHash() {}

  /// 40 lower-case hexadecimal digits.
  public static String of(List<@Nullable String> cells) {
    var digest = sha256();
    for (var cell : cells) {
      if (cell != null) {
        cell.chars()
            .filter(character -> !Character.isWhitespace(character))
            .forEach(character -> update(digest, character));
      }
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX);
  }

  private static void update(MessageDigest digest, int character) {
    if (character < 0x80) {
      digest.update((byte) character);
    } else {
      digest.update(String.valueOf((char) character).getBytes(StandardCharsets.UTF_16BE));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
