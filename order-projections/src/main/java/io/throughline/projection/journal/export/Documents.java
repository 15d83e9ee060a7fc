package io.throughline.projection.journal.export;

import io.throughline.money.Currency;
import io.throughline.projection.journal.SummedLeg;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes documents of summed legs.
public final class Documents {

  private static final int HASH_DIGITS = 12;

  private Documents() {}

  /// One document per account of a channel, day and currency. Debits and credits of one ledger
  /// account stay apart, so that the turnover is the journal's.
  ///
  /// The external id is the batch's id, or says what the document is of, and ends in a hash of its
  /// content: the same id is the same journal.
  ///
  /// @param batchId the batch that holds the legs; null when they are of no batch
  public static List<LedgerDocument> of(List<SummedLeg> legs, @Nullable String batchId) {
    var grouped = new LinkedHashMap<String, List<SummedLeg>>();
    for (var leg : legs) {
      var key =
          String.join(":", leg.channel(), leg.account(), leg.glDay().toString(), leg.currency());
      grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(leg);
    }
    return grouped.entrySet().stream()
        .map(
            group ->
                document(batchId == null ? "journal:" + group.getKey() : batchId, group.getValue()))
        .toList();
  }

  private static LedgerDocument document(String id, List<SummedLeg> legs) {
    var first = legs.getFirst();
    var lines = new ArrayList<LedgerDocument.Line>();
    for (var leg : legs) {
      add(lines, leg.ledgerAccount(), leg.debitMinor());
      add(lines, leg.ledgerAccount(), -leg.creditMinor());
    }
    return new LedgerDocument(
        id + "-" + hash(lines),
        first.channel(),
        first.account(),
        first.glDay(),
        Currency.of(first.currency()),
        lines);
  }

  private static void add(List<LedgerDocument.Line> lines, String ledgerAccount, long minor) {
    if (minor != 0) {
      lines.add(new LedgerDocument.Line(ledgerAccount, minor));
    }
  }

  private static String hash(List<LedgerDocument.Line> lines) {
    return sha256(
            lines.stream()
                .map(line -> line.ledgerAccount() + "\t" + line.minor())
                .collect(Collectors.joining("\n")))
        .substring(0, HASH_DIGITS);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
