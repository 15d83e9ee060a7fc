package io.throughline.projection.reconciliation;

import org.jspecify.annotations.Nullable;

/// Which variances; a null part does not restrict.
///
/// @param varianceClass of this class
/// @param unexplained only those that are not classified in full (true) or that are (false)
/// @param orderRef of this order, or of this text that no order answers to
public record VarianceFilter(
    RowFilter rows,
    @Nullable String varianceClass,
    @Nullable Boolean unexplained,
    @Nullable String orderRef) {

  /// All of these rows.
  public static VarianceFilter of(RowFilter rows) {
    return new VarianceFilter(rows, null, null, null);
  }
}
