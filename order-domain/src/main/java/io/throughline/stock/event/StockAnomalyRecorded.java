package io.throughline.stock.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// A reported fact contradicts what we hold. It needs a person's eyes, and got no error.
///
/// @param sku the item
/// @param code what kind: {@code ADJUSTED_BELOW_ZERO}, {@code CONSUMED_MORE_THAN_RESERVED}, {@code
///   CONSUMED_WITHOUT_RESERVATION}, {@code FACT_ID_REUSED}; more may come
/// @param fact which fact: {@code receipt/<id>}, {@code count/<id>}, {@code adjustment/<id>},
///   {@code shipment/<id>/<reservation id>}
/// @param stated what the fact said, in its canonical short form
/// @param node where; null when nobody said
/// @param orderId which order it concerns; null when none is known
/// @param detail what contradicts what, in a sentence
/// @param remedy what a person should do, in a sentence
/// @param at when the fact happened, by its reporter's clock
@Revision("1")
public record StockAnomalyRecorded(
    String sku,
    String code,
    String fact,
    String stated,
    @Nullable String node,
    @Nullable String orderId,
    String detail,
    String remedy,
    Instant at)
    implements StockEvent {}
