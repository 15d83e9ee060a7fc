package io.throughline.projection.reconciliation;

import io.throughline.settlement.terms.LineKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of an accepted statement. Minor units; above zero when it adds to the payout.
///
/// @param key as which a page may go on after it
/// @param orderRef as the rail says it
/// @param groupRef the order's id, the text that no order answers to, or null when it names none
/// @param byHand whether people said whose it is
/// @param position of the event that told it
public record LineItem(
    String key,
    String settlementId,
    String batch,
    int revision,
    String lineKey,
    LineKind kind,
    String rawType,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    @Nullable String orderRef,
    @Nullable String groupRef,
    @Nullable String reference,
    @Nullable String sku,
    @Nullable Integer quantity,
    String currency,
    long amount,
    boolean byHand,
    long position) {}
