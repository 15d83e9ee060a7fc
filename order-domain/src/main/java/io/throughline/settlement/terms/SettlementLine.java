package io.throughline.settlement.terms;

import io.throughline.money.SignedMoney;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a statement.
///
/// @param lineKey the line's natural key in its batch: the same line of a later file has the same
/// @param kind what it is about
/// @param rawType what the rail calls that
/// @param orderRef the order, as the rail writes it; null when it names none
/// @param reference the movement, as the rail writes it; null when it names none
/// @param sku the item, as the rail writes it; null when it names none
/// @param quantity how many units; null when it does not say
/// @param amount how much; below zero when the rail took it from us
/// @param occurredAt when it happened, by the rail's clock; null when it does not say
public record SettlementLine(
    String lineKey,
    LineKind kind,
    String rawType,
    @Nullable String orderRef,
    @Nullable String reference,
    @Nullable String sku,
    @Nullable Integer quantity,
    SignedMoney amount,
    @Nullable Instant occurredAt) {}
