package io.throughline.order.bad;

/// An amount that is nearly right.
public record CountsInDoubles(String currency, double amount) {}
