package io.throughline.order.event;

import io.throughline.order.terms.SaleParts;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A sale did not happen after all: its parcel never left.
///
/// @param orderId the order
/// @param saleId unique in the order
/// @param shipmentId the parcel that it is the sale of; null when there is none
/// @param parts what it is made of, in the order's currency
/// @param businessDay the channel account's day it belongs to
/// @param policyVersion version of the channel policy by which we recognized it; null when it was
///   told
/// @param occurredAt when it happened, by the clock of whoever reports it
/// @param at when we recorded it, our clock
@Revision("1")
public record SaleReversed(
    String orderId,
    String saleId,
    @Nullable String shipmentId,
    SaleParts parts,
    LocalDate businessDay,
    @Nullable String policyVersion,
    Instant occurredAt,
    Instant at)
    implements SaleEvent {}
