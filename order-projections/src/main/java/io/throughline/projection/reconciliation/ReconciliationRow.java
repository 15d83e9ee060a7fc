package io.throughline.projection.reconciliation;

/// The money of one account, rail, business day and currency: what moved, and what became of it.
/// Minor units; above zero when the rail owes us more by it. What is posted is the journal's word.
///
/// @param movements how many movements it is made of
/// @param refunded refunds less those that came back; not above zero unless more came back
/// @param chargebacks not above zero
/// @param settled what rails settled, each movement that they named in full
/// @param openNotDue what is still to come, and may
/// @param openOverdue what should have come
/// @param openItems how many movements are open
/// @param overdueItems how many of them are past due
/// @param variance what rails gave more than can be explained by movements
/// @param classified how much of it people explained
/// @param unexplained how many differences are not explained in full
public record ReconciliationRow(
    RowKey key,
    long movements,
    long captured,
    long refunded,
    long chargebacks,
    long cbReversals,
    long settled,
    long openNotDue,
    long openOverdue,
    long openItems,
    long overdueItems,
    long variance,
    long classified,
    long unexplained) {

  /// What the rail owes us by all of it.
  public long netExpected() {
    return captured + refunded + chargebacks + cbReversals;
  }

  /// What is open, due or not.
  public long open() {
    return openNotDue + openOverdue;
  }

  /// Zero, or the figures contradict one another: net expected less settled less open.
  public long proof() {
    return netExpected() - settled - open();
  }

  /// What it comes to.
  ///
  /// @param unposted what the general ledger has not taken, minor units; zero when nothing is
  ///   posted from here
  public RowState state(long unposted) {
    return RowState.of(variance, classified, unexplained, openItems, overdueItems, unposted);
  }
}
