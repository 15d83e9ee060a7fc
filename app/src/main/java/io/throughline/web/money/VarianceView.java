package io.throughline.web.money;

import io.throughline.projection.reconciliation.VarianceItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A difference.
///
/// @param order the order's id, or the text that no order answers to
/// @param handle what to name as reference when it is classified
/// @param source the line, batch or classification that it is about, where it takes that to tell
/// @param amount above zero when the rail gave more than can be explained
/// @param unexplained what nobody has explained
record VarianceView(
    String varianceId,
    String varianceClass,
    LocalDate businessDay,
    String channel,
    String account,
    String rail,
    @Nullable String order,
    @Nullable String orderNumber,
    @Nullable String reference,
    String handle,
    String source,
    String currency,
    String amount,
    String classified,
    String unexplained) {

  static VarianceView of(VarianceItem one) {
    var row = one.row();
    return new VarianceView(
        one.varianceId(),
        one.varianceClass(),
        row.businessDay(),
        row.channel(),
        row.account(),
        row.rail(),
        one.orderRef(),
        one.orderNumber(),
        one.reference(),
        one.handle(),
        one.source(),
        row.currency(),
        Decimals.text(one.amount(), row.currency()),
        Decimals.text(one.classified(), row.currency()),
        Decimals.text(one.unexplained(), row.currency()));
  }
}
