package io.throughline.projection.journal;

/// What we owe the buyers of an account, or they owe us.
///
/// @param currency ISO 4217
/// @param minor minor units; below zero is ours to deliver (credit), above zero theirs to pay
public record ContractBalance(String channel, String account, String currency, long minor) {}
