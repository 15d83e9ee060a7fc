package io.throughline.order.state;

/// How far a movement of money got. Nothing is assumed of one whose outcome nobody knows.
public enum Progress {
  /// Only heard of.
  NONE,
  /// Decided; the provider was not asked yet.
  GRANTED,
  /// The provider is to be asked, or was.
  REQUESTED,
  /// The provider did not answer.
  UNKNOWN,
  /// The provider said no.
  FAILED,
  /// The money moved.
  DONE
}
