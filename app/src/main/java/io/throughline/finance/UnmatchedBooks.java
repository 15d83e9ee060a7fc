package io.throughline.finance;

import io.throughline.projection.journal.Journal;
import io.throughline.projection.journal.LedgerFilter;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The books while nothing matches what rails settle: no day can be closed.
@Component
final class UnmatchedBooks implements DayEvidenceSource, StatementFeeds {

  private final Journal journal;

  UnmatchedBooks(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<String> groups() {
    return List.of(Journal.GROUP);
  }

  @Override
  public DayFigures figures(String channel, String account, LocalDate day, long position) {
    var hash = journal.journalHash(channel, account, day, position);
    return new DayFigures(
        List.of(),
        List.of(),
        journal.outOfBalance(LedgerFilter.of(null, null, channel, account), position),
        List.of("NOT_MATCHED"),
        hash,
        hash);
  }

  @Override
  public List<Feed> feeds() {
    return List.of();
  }

  @Override
  public List<OverdueMoney> overdue(LocalDate today) {
    return List.of();
  }
}
