package io.throughline.order.event;

import io.throughline.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The payer contests what he paid.
public sealed interface DisputeEvent extends OrderEvent
    permits DisputeOpened, DisputeReviewed, DisputeResolved {

  /// The dispute, by the provider's id.
  String disputeId();

  /// Whether it only asks, and no money moves.
  boolean inquiry();

  /// What is disputed.
  Money amount();

  /// Reason in the provider's word; null when none was told.
  @Nullable String reason();

  /// Payment provider or marketplace that moves the money.
  String provider();

  /// The channel account's day it belongs to.
  LocalDate businessDay();

  /// When it came to stand so, by the clock of whoever reports it.
  Instant occurredAt();
}
