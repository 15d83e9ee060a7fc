package io.throughline.order.command;

import io.throughline.decision.Require;
import io.throughline.order.terms.SaleParts;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// Record that a sale happened, as a marketplace or our own books tell it.
///
/// @param orderId the order
/// @param saleId unique in the order
/// @param shipmentId the parcel that it is the sale of; null when there is none
/// @param parts what it is made of, in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at our clock
public record RecordSale(
    @TargetAggregateIdentifier OrderId orderId,
    String saleId,
    @Nullable String shipmentId,
    SaleParts parts,
    LocalDate businessDay,
    Instant occurredAt,
    Instant at)
    implements MoneyCommand {
  /// @throws IllegalArgumentException when an id or code is blank, or the amount is nothing
  public RecordSale {
    Require.text("sale id", saleId);
    Require.that(parts.total().minorUnits() > 0, "no amount");
  }
}
