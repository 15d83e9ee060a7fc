package io.throughline.businessday.closing;

import io.throughline.businessday.command.BusinessDayId;
import io.throughline.businessday.command.DayEvidence;
import io.throughline.money.SignedMoney;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The hash of a close: who has it can tell whether any figure of the day, or of a day closed
/// before, was changed since.
public final class CloseHash {

  private CloseHash() {}

  /// SHA-256, lower-case hex, over these lines joined by line feeds, in UTF-8: day id, channel,
  /// account, day, version, position, totals (amount and currency each, parted by comma and space),
  /// content hash, journal hash, previous hash (an empty line for the first close).
  public static String of(
      BusinessDayId id, int version, DayEvidence evidence, @Nullable String previousHash) {
    return sha256(
        String.join(
            "\n",
            id.value(),
            id.channel(),
            id.account(),
            id.day().toString(),
            Integer.toString(version),
            Long.toString(evidence.throughPosition()),
            evidence.totals().stream().map(SignedMoney::toString).collect(Collectors.joining(", ")),
            evidence.contentHash(),
            evidence.journalHash(),
            previousHash == null ? "" : previousHash));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
