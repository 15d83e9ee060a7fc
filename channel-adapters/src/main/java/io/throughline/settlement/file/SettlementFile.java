package io.throughline.settlement.file;

import java.nio.charset.Charset;
import java.util.List;

/// What a file states, without its lines.
///
/// @param batches its payouts, in the file's order
/// @param rows rows that were read
/// @param leftOut rows that belong to no payout yet; they come again with the file of theirs
/// @param charset how its text is written
public record SettlementFile(List<Batch> batches, long rows, long leftOut, Charset charset) {

  /// Copies the batches.
  public SettlementFile {
    batches = List.copyOf(batches);
  }

  /// How many lines it has.
  public long lines() {
    return batches.stream().mapToLong(Batch::lines).sum();
  }
}
