package io.throughline.settlement.file;

/// What the payout of a batch is when no row of the file states it.
public enum UnstatedPayout {

  /// The sum of what the file calls net: the rail pays exactly that.
  SUM_OF_NET,

  /// Nothing was paid: the lines stand unexplained until a file says more.
  NOTHING,

  /// Nothing was paid, and what the lines left is kept at the rail as our balance: a last line of
  /// kind {@code RESERVE} says so.
  KEPT,

  /// It must be stated.
  REFUSED
}
