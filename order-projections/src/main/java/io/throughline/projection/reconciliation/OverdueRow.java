package io.throughline.projection.reconciliation;

/// What is past due on one rail of an account. Minor units; above zero when the rail owes us.
///
/// @param items how many movements
public record OverdueRow(
    String channel, String account, String rail, String currency, long items, long open) {}
