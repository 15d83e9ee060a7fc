package io.throughline.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of orders.
///
/// @param orders newest first
/// @param next cursor of the next page; null on the last one
record OrderListing(List<OrderView> orders, @Nullable String next) {}
