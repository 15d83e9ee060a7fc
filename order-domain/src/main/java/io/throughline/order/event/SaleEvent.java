package io.throughline.order.event;

import io.throughline.order.terms.SaleParts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the buyer pays for became ours to keep, or did not after all.
public sealed interface SaleEvent extends OrderEvent permits SaleRecognized, SaleReversed {

  /// Unique in the order.
  String saleId();

  /// The parcel that it is the sale of; null when there is none.
  @Nullable String shipmentId();

  /// What it is made of.
  SaleParts parts();

  /// The channel account's day it belongs to.
  LocalDate businessDay();

  /// When it happened, by the clock of whoever reports it.
  Instant occurredAt();
}
