package io.throughline.web.money;

import io.throughline.projection.reconciliation.ReconciliationRow;
import io.throughline.projection.reconciliation.RowKey;
import io.throughline.projection.reconciliation.RowState;

/// The money of one account, rail, business day and currency, and what the journal has of it. Minor
/// units; above zero when the rail owes us more by it.
///
/// @param figures what moved, and what became of it
/// @param booked what of it is in the journal
/// @param posted what of it the general ledger said yes to
/// @param proof zero, or by how much the journal's movements differ from the figures, each kind by
///   itself: captures that are missing are not made good by refunds that are (identity I3)
public record MoneyRow(ReconciliationRow figures, long booked, long posted, long proof) {

  /// What it is about.
  public RowKey key() {
    return figures.key();
  }

  /// What moved and is not in the general ledger.
  public long unposted() {
    return figures.netExpected() - posted;
  }

  /// What it comes to.
  public RowState state() {
    return figures.state(unposted());
  }
}
