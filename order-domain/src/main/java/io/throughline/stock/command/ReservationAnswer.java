package io.throughline.stock.command;

import org.jspecify.annotations.Nullable;

/// What who asked for a reservation is told: how it stands with it now. A repeat is told how it
/// stands with the first.
///
/// @param reservationId the reservation
/// @param outcome how it stands
/// @param node where the units lie or lay; for a declined one the node that was asked for, null
///   when any would have done
/// @param quantity how many units it holds now; zero unless it is reserved
public record ReservationAnswer(
    String reservationId, Outcome outcome, @Nullable String node, int quantity) {

  /// How a reservation can stand.
  public enum Outcome {
    /// Units are held.
    RESERVED,
    /// Too little was there.
    DECLINED,
    /// Units were held, and all of them have left or were given back.
    CLOSED
  }
}
