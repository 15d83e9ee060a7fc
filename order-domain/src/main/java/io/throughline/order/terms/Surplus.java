package io.throughline.order.terms;

/// Stock that is promised to an order which no longer wants it.
///
/// @param sku the stock keeping unit
/// @param quantity how many, one or more
public record Surplus(String sku, int quantity) {}
