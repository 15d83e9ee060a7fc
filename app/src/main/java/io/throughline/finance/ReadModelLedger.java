package io.throughline.finance;

import io.throughline.projection.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The journal's read model knows which entries no batch holds.
@Component
final class ReadModelLedger implements LedgerEntries {

  private final Journal journal;

  ReadModelLedger(Journal journal) {
    this.journal = journal;
  }

  @Override
  public List<String> groups() {
    return List.of(Journal.GROUP);
  }

  @Override
  public LedgerContent next(
      String channel, String account, LocalDate glDay, String currency, long position) {
    var next = journal.nextBatch(channel, account, glDay, currency, position);
    return new LedgerContent(next.number(), next.entries(), next.debits(), next.contentHash());
  }
}
