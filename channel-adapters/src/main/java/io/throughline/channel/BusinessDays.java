package io.throughline.channel;

import java.time.Instant;
import java.time.LocalDate;

/// Tells which business day of an account a moment belongs to. An account's policy decides it,
/// which no adapter knows; whoever asks an adapter brings it along.
@FunctionalInterface
public interface BusinessDays {

  /// The business day of this moment.
  LocalDate of(Instant moment);
}
