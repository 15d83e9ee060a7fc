package io.throughline.web.console.money;

import io.throughline.projection.journal.LedgerBatch;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import io.throughline.web.console.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A batch for the ledger, as a row of the page.
///
/// @param waits whether the ledger has not answered
/// @param answer its document number, or why it said no
record BatchRow(
    String batchId,
    String code,
    String state,
    boolean waits,
    String day,
    String channel,
    String account,
    String currency,
    String entries,
    String debits,
    String contentHash,
    String preparedBy,
    Moment prepared,
    @Nullable Moment answered,
    @Nullable String answer,
    String href) {

  static BatchRow of(LedgerBatch batch, Instant now) {
    var number = batch.documentNumber();
    return new BatchRow(
        batch.batchId(),
        batch.state(),
        Codes.text(batch.state()),
        batch.state().equals("PREPARED"),
        batch.glDay().toString(),
        batch.channel(),
        batch.account(),
        batch.currency(),
        Amounts.count(batch.entries()),
        Amounts.text(batch.debits()),
        batch.contentHash(),
        batch.preparedBy(),
        Moment.of(batch.preparedAt(), now),
        Moment.ofNullable(batch.answeredAt(), now),
        number == null ? batch.rejection() : number,
        Links.JOURNAL + "/entries?batch=" + Links.text(batch.batchId()));
  }
}
