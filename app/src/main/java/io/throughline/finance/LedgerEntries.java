package io.throughline.finance;

import java.time.LocalDate;
import java.util.List;

/// Knows which journal entries no batch holds yet.
public interface LedgerEntries {

  /// The processing groups that must have read up to a position before it is asked about it.
  List<String> groups();

  /// What a batch would hold that goes up to a position.
  LedgerContent next(
      String channel, String account, LocalDate glDay, String currency, long position);
}
