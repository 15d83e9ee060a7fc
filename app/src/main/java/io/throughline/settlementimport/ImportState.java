package io.throughline.settlementimport;

/// How far a settlement file has come in.
public enum ImportState {

  /// It is stored and waits for its turn.
  RECEIVED,

  /// It is being read.
  READING,

  /// All of it counts.
  ACCEPTED,

  /// None of it counts: a person must look.
  QUARANTINED,

  /// The same bytes were here before: nothing was done.
  REPEATED
}
