package io.throughline.order.terms;

import java.util.List;

/// A cancellation that somebody wants, beside its id.
///
/// @param requestedBy {@code CUSTOMER}, {@code CHANNEL}, {@code OPERATIONS} or {@code FINANCE}
/// @param reason reason code
/// @param units which, by line; empty for every unit that is not shipped
public record AskedCancellation(String requestedBy, String reason, List<LineUnits> units) {

  /// Copies the units, checks nothing: this is part of the stored form.
  public AskedCancellation {
    units = List.copyOf(units);
  }
}
