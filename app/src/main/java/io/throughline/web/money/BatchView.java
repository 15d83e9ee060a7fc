package io.throughline.web.money;

import io.throughline.projection.journal.LedgerBatch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A batch of entries for the general ledger.
///
/// @param state {@code PREPARED}, {@code POSTED} or {@code REJECTED}
/// @param throughPosition up to where its entries' events go
/// @param debits the sum of their debits, which is that of their credits
/// @param documentNumber the ledger's, when it said yes
/// @param rejection why, when it said no
/// @param entryList the query that lists its entries
record BatchView(
    String batchId,
    String channel,
    String account,
    LocalDate glDay,
    String currency,
    String state,
    long entries,
    String debits,
    long throughPosition,
    String contentHash,
    String preparedBy,
    Instant preparedAt,
    @Nullable Instant answeredAt,
    @Nullable String documentNumber,
    @Nullable String rejection,
    String entryList) {

  static BatchView of(LedgerBatch one) {
    return new BatchView(
        one.batchId(),
        one.channel(),
        one.account(),
        one.glDay(),
        one.currency(),
        one.state(),
        one.entries(),
        one.debits().amount(),
        one.throughPosition(),
        one.contentHash(),
        one.preparedBy(),
        one.preparedAt(),
        one.answeredAt(),
        one.documentNumber(),
        one.rejection(),
        "/api/journal/entries?batchId=" + URLEncoder.encode(one.batchId(), StandardCharsets.UTF_8));
  }
}
