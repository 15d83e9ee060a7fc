package io.throughline.projection.stock;

import org.jspecify.annotations.Nullable;

/// Which levels to list; a null part does not restrict.
///
/// @param skuPrefix only items whose SKU begins so
/// @param node only at this node
/// @param onlyShort only where nothing may be promised any more
public record StockFilter(@Nullable String skuPrefix, @Nullable String node, boolean onlyShort) {

  /// Every level.
  public static final StockFilter ALL = new StockFilter(null, null, false);
}
