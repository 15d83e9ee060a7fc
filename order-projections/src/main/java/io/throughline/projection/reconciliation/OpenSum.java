package io.throughline.projection.reconciliation;

import java.time.LocalDate;

/// What is open of a currency and due on a day.
///
/// @param currency ISO 4217
/// @param items how many movements
/// @param open what is open of them, minor units: above zero when rails owe us
public record OpenSum(String currency, LocalDate due, long items, long open) {}
