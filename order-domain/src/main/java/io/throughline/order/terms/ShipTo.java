package io.throughline.order.terms;

import org.jspecify.annotations.Nullable;

/// Where the goods go, coarse enough to name nobody: for sourcing and tax. The address itself lies
/// in the vault.
///
/// @param country ISO 3166-1 alpha-2
/// @param region state or province as the channel codes it; null where there is none
/// @param postalArea the leading part of the postal code; null where there is none
public record ShipTo(String country, @Nullable String region, @Nullable String postalArea) {}
