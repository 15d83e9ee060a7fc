package io.throughline.scenario;

import java.time.LocalDate;

/// What a telling does at one time.
sealed interface Step {

  /// A fact is told.
  record Tell(Fact fact) implements Step {}

  /// The ledger says that it booked a day.
  record Post(Fact fact) implements Step {}

  /// A person closes every day of a channel through this one.
  record CloseDays(String channel, LocalDate through) implements Step {}
}
