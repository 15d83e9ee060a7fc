package io.throughline.web.money;

import io.throughline.projection.journal.BookedEntry;
import io.throughline.projection.journal.template.Leg;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the journal.
///
/// @param position of its event
/// @param what the template
/// @param source natural key of the fact
/// @param order the order's id, or what the rail calls it
/// @param originDay business day of the fact
/// @param glDay day of the ledger
/// @param legs they add up to zero
/// @param batchId the batch for the ledger that holds it
/// @param batchState of that batch
record EntryView(
    UUID entryId,
    long position,
    Instant recordedAt,
    String what,
    int templateVersion,
    String source,
    String activity,
    String channel,
    String account,
    @Nullable String order,
    @Nullable String rail,
    LocalDate originDay,
    LocalDate glDay,
    String currency,
    List<LegView> legs,
    @Nullable String batchId,
    @Nullable String batchState) {

  /// One side of it.
  ///
  /// @param amount debit above zero, credit below
  record LegView(String ledgerAccount, String amount) {

    private static LegView of(Leg leg) {
      return new LegView(leg.ledgerAccount(), Decimals.text(leg.minor(), leg.currency()));
    }
  }

  static EntryView of(BookedEntry one) {
    return new EntryView(
        one.entryId(),
        one.position(),
        one.recordedAt(),
        one.what(),
        one.templateVersion(),
        one.source(),
        one.activity(),
        one.channel(),
        one.account(),
        one.orderRef(),
        one.rail(),
        one.originDay(),
        one.glDay(),
        one.currency(),
        one.legs().stream().map(LegView::of).toList(),
        one.batchId(),
        one.batchState());
  }
}
