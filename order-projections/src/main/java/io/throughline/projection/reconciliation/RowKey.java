package io.throughline.projection.reconciliation;

import java.time.LocalDate;

/// What a row is about.
///
/// @param currency ISO code; rows are per currency, because currencies are never added up
public record RowKey(
    LocalDate businessDay, String channel, String account, String rail, String currency) {}
