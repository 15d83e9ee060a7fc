package io.throughline.settlement.file;

import java.nio.charset.Charset;

/// Reads one kind of file from its first row to its last, and keeps nothing of it.
@FunctionalInterface
public interface Parser {

  /// Tells all that stands in the file.
  ///
  /// @return how many rows there were
  /// @throws Unreadable when some of it cannot be read
  long parse(SettlementSource source, Charset charset, Statement statement);
}
