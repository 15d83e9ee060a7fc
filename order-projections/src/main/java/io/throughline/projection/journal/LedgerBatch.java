package io.throughline.projection.journal;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A batch for the ledger.
///
/// @param state {@code PREPARED}, {@code POSTED} or {@code REJECTED}
/// @param answeredAt when we recorded the ledger's answer, our clock
/// @param documentNumber the ledger's, when it said yes
/// @param rejection why, when it said no
public record LedgerBatch(
    String batchId,
    String channel,
    String account,
    LocalDate glDay,
    String currency,
    long throughPosition,
    String state,
    long entries,
    Money debits,
    String contentHash,
    String preparedBy,
    Instant preparedAt,
    @Nullable Instant answeredAt,
    @Nullable String documentNumber,
    @Nullable String rejection) {}
