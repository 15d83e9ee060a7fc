package io.throughline.deadletter;

/// How the retry of a parked order ended.
public sealed interface RetryResult {

  /// Nothing of the order waits any more.
  record Done() implements RetryResult {}

  /// Some event still cannot be handled. Those before it, if any, now are.
  ///
  /// @param left what waits, and why
  record StillFailing(ParkedOrder left) implements RetryResult {}
}
