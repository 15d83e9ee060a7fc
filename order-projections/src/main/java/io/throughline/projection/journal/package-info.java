/// Read model {@code journal}: balanced entries from the facts of orders, statements, bank and
/// clearing, by versioned templates; their sums by day of the ledger; what was handed to the ledger
/// and what it answered; cohorts (booked and posted by business day of the fact).
///
/// Sources: {@code OrderEvent}, {@code SettlementEvent}, {@code ClearingEvent}, {@code
/// BusinessDayEvent}, {@code JournalEvent}, {@code RailEvent}, {@code ChartEvent}. The GL day of an
/// entry is its origin day, unless that day was closed before the event: then the day after the
/// last closed one. Identities: every entry and every trial balance is zero per currency (I1, I8);
/// booked cohorts are the clearing movements (I3). Currencies are never added up. Rebuild: reset
/// group {@code journal}.
@NullMarked
package io.throughline.projection.journal;

import org.jspecify.annotations.NullMarked;
