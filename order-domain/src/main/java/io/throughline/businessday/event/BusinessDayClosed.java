package io.throughline.businessday.event;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The day is frozen. What comes later with this day counts as late.
///
/// @param dayId the day
/// @param channel kind of place the money was earned at
/// @param account our seller account there
/// @param day the business day
/// @param version 1 for the first, one more each time
/// @param throughPosition the position of the last event that counts
/// @param totals what was captured less what went back, one per currency
/// @param contentHash SHA-256 of what counts, lower-case hex
/// @param journalHash SHA-256 of its journal entries, lower-case hex
/// @param previousHash the close hash of the day closed before; null for the first
/// @param closeHash SHA-256 over all of the above, lower-case hex
/// @param by who, by id
/// @param overrideReason why it is closed in spite of unexplained variance; null when there is none
/// @param at when, by our clock
@Revision("1")
public record BusinessDayClosed(
    String dayId,
    String channel,
    String account,
    LocalDate day,
    int version,
    long throughPosition,
    List<SignedMoney> totals,
    String contentHash,
    String journalHash,
    @Nullable String previousHash,
    String closeHash,
    String by,
    @Nullable String overrideReason,
    Instant at)
    implements BusinessDayEvent {
  /// Copies the lists.
  public BusinessDayClosed {
    totals = List.copyOf(totals);
  }
}
