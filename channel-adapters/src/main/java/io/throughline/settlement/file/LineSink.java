package io.throughline.settlement.file;

import io.throughline.settlement.terms.SettlementLine;

/// Takes the lines of a settlement file, one by one.
@FunctionalInterface
public interface LineSink {

  /// A line of this batch.
  void line(String batchId, SettlementLine line);
}
