package io.throughline.settlementimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A settlement file that came in.
///
/// @param importId its id
/// @param fileName as its sender called it
/// @param fileHash SHA-256 of its bytes, lower-case hex
/// @param sizeBytes how long it is
/// @param format what it was recognized as, or named; null for neither
/// @param rail whose statement it is; null when that is not known
/// @param channel kind of place the money was earned at; null when that is not known
/// @param account our account there; null when that is not known
/// @param state how far it has come
/// @param reason why it waits in quarantine, in capitals; null otherwise
/// @param detail the same for a person, with the row; null otherwise
/// @param repeats the import of the same bytes that went before; null for none
/// @param lines how many lines it has; 0 before it was surveyed
/// @param linesSent how many of them are recorded
/// @param leftOut rows that belong to no payout yet
/// @param receivedAt when it was here whole, our clock
/// @param receivedBy who sent it, by id
/// @param settledAt when it was over, our clock; null when it is not
public record SettlementImport(
    String importId,
    String fileName,
    String fileHash,
    long sizeBytes,
    @Nullable String format,
    @Nullable String rail,
    @Nullable String channel,
    @Nullable String account,
    ImportState state,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable String repeats,
    long lines,
    long linesSent,
    long leftOut,
    Instant receivedAt,
    String receivedBy,
    @Nullable Instant settledAt) {

  /// Where it stands in the list.
  public Cursor cursor() {
    return new Cursor(receivedAt, importId);
  }

  /// The last import of a page.
  ///
  /// @param receivedAt when it was here
  /// @param importId its id
  public record Cursor(Instant receivedAt, String importId) {}
}
