package io.throughline.projection.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What selling one SKU cost on a day: what rails and marketplaces kept. Minor units, above zero
/// when it cost us something.
///
/// @param key as which a page may go on after it
/// @param businessDay of the statements
/// @param sku null for what no SKU can be told to bear: no order, or one without lines that we know
/// @param kind {@code FEE}, {@code COMMISSION}, {@code FULFIL_FEE} or {@code CB_FEE}
/// @param told what statements say of the SKU itself
/// @param shared its part of what they say of whole orders, by net value of the order's lines; the
///   parts add up to what was said
/// @param lines how many lines of statements these are
public record CostToServe(
    String key,
    LocalDate businessDay,
    String channel,
    String account,
    @Nullable String sku,
    String currency,
    String kind,
    long told,
    long shared,
    long lines) {}
