package io.throughline.projection.reconciliation;

/// What a row comes to, the gravest first. MONEY section 2.
public enum RowState {
  /// A difference that nobody has explained.
  VARIANCE,
  /// Something should have been settled by now.
  OVERDUE,
  /// Something will be settled later, or is not in the general ledger.
  PENDING,
  /// All is settled, and each difference is explained.
  EXPLAINED,
  /// All is settled to the cent.
  BALANCED;

  /// The state of a row of these figures.
  ///
  /// @param variance sum of its differences, minor units
  /// @param classified how much of them is explained
  /// @param unexplained how many differences are not explained in full; two that cancel one another
  ///   out are still two
  /// @param openItems how many items are open
  /// @param overdueItems how many of them are past due
  /// @param unposted what the general ledger has not taken, minor units
  public static RowState of(
      long variance,
      long classified,
      long unexplained,
      long openItems,
      long overdueItems,
      long unposted) {
    if (variance != classified || unexplained > 0) {
      return VARIANCE;
    }
    if (overdueItems > 0) {
      return OVERDUE;
    }
    if (openItems > 0 || unposted != 0) {
      return PENDING;
    }
    return variance != 0 ? EXPLAINED : BALANCED;
  }
}
