package io.throughline.projection.reconciliation;

import java.time.LocalDate;

/// What an event touched, so that matching has to look again.
sealed interface Touch {

  /// An order came: lines may have named it before.
  record Order(String orderId) implements Touch {}

  /// Money of an order moved: lines may have named the movement before.
  record Money(String rail, String orderId, String reference) implements Touch {}

  /// A revision of a statement was accepted.
  record Statement(String settlementId) implements Touch {}

  /// A payout arrived or came back.
  record Payout(String settlementId) implements Touch {}

  /// People or a rail said something about a group.
  record Clearing(String clearingId) implements Touch {}

  /// A rail settles otherwise from a day on.
  record Rail(String rail, LocalDate from) implements Touch {}
}
