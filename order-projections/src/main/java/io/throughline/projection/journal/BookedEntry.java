package io.throughline.projection.journal;

import io.throughline.projection.journal.template.Leg;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it stands in the journal.
///
/// @param position of its event
/// @param recordedAt our clock
/// @param what the template
/// @param source natural key of the fact
/// @param activity column of the roll-forward it belongs to
/// @param orderRef the order's id; for a line of a statement what the rail calls the order
/// @param originDay business day of the fact
/// @param glDay day of the ledger: a later one when the origin day was closed before the event
/// @param legs debit above zero, credit below; they add up to zero
/// @param batchId the batch for the ledger that holds it
/// @param batchState of that batch: {@code PREPARED} or {@code POSTED}
public record BookedEntry(
    UUID entryId,
    long position,
    Instant recordedAt,
    String what,
    String source,
    int templateVersion,
    String activity,
    String channel,
    String account,
    @Nullable String orderRef,
    @Nullable String rail,
    String currency,
    LocalDate originDay,
    LocalDate glDay,
    List<Leg> legs,
    @Nullable String batchId,
    @Nullable String batchState) {

  /// Copies the legs.
  public BookedEntry {
    legs = List.copyOf(legs);
  }

  /// Where a page goes on after this entry.
  public EntryKey key() {
    return new EntryKey(position, entryId);
  }

  /// Sum of its debits, minor units.
  public long debitMinor() {
    return legs.stream().mapToLong(leg -> Math.max(0, leg.minor())).sum();
  }
}
