package io.throughline.finance;

import java.time.LocalDate;
import java.util.List;

/// Knows what the books say about a business day: the read models of money.
public interface DayEvidenceSource {

  /// The processing groups that must have read up to a position before it is asked about it.
  List<String> groups();

  /// What was known at a position about a day of an account.
  DayFigures figures(String channel, String account, LocalDate day, long position);
}
