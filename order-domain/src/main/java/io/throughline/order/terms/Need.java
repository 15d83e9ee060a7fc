package io.throughline.order.terms;

/// Units of a line that want stock.
///
/// @param lineId the line
/// @param sku what they are in stock
/// @param quantity how many, one or more
public record Need(String lineId, String sku, int quantity) {}
