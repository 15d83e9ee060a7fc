package io.throughline.clearing.state;

/// What became of something that a person proposed.
public enum Ruling {
  /// It waits for a second person.
  PROPOSED,
  /// A second person agreed.
  APPROVED,
  /// A second person did not agree.
  DECLINED,
  /// It counted, and was taken back.
  REVOKED
}
