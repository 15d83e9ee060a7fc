package io.throughline.settlement.event;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/// The file is whole: count and sums agree. Its lines count from here on, in place of those of the
/// revision before.
///
/// @param settlementId the statement
/// @param rail who moves the money
/// @param batch the rail's id of the statement, or of the payout it explains
/// @param revision 1 for the first file of the batch, one more for each other file
/// @param fileHash SHA-256 of the file, lower-case hex
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param businessDay the day it counts for, by the account's calendar
/// @param payout what the rail says it paid for these lines; below zero when it took
/// @param lines how many lines the file has
/// @param sums their sum, one per currency
/// @param at when, by our clock
@Revision("1")
public record SettlementBatchAccepted(
    String settlementId,
    String rail,
    String batch,
    int revision,
    String fileHash,
    String channel,
    String account,
    LocalDate businessDay,
    SignedMoney payout,
    long lines,
    List<SignedMoney> sums,
    Instant at)
    implements SettlementEvent {
  /// Copies the lists.
  public SettlementBatchAccepted {
    sums = List.copyOf(sums);
  }
}
