package io.throughline.projection.reconciliation;

import org.jspecify.annotations.Nullable;

/// A difference. Minor units; above zero when the rail gave more than can be explained.
///
/// @param key as which a page may go on after it
/// @param varianceId names it, also after a rebuild
/// @param orderRef the order's id, or the text that no order answers to; null when the rail names
///   no order. With it, and {@link #handle}, a classification finds the variance
/// @param orderNumber what the channel calls the order; null when it is none of ours
/// @param reference what the rail says it is about; null when it does not say
/// @param handle what to name as reference when it is classified
/// @param source {@code settlement id|line key} of a line that stands alone, or the settlement id
///   of a payout, or {@code classification|id}; empty otherwise
/// @param classified how much of it people explained
public record VarianceItem(
    String key,
    String varianceId,
    String varianceClass,
    RowKey row,
    @Nullable String orderRef,
    @Nullable String orderNumber,
    @Nullable String reference,
    String handle,
    String source,
    long amount,
    long classified) {

  /// What nobody has explained.
  public long unexplained() {
    return amount - classified;
  }
}
