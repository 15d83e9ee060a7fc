package io.throughline.web.money;

import io.throughline.projection.reconciliation.LineItem;
import io.throughline.settlement.terms.LineKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of a statement that counts.
///
/// @param lineKey as which the statement knows it
/// @param rawType the rail's own word for its kind
/// @param orderRef the order as the rail calls it
/// @param order the order's id, or the text that no order answers to
/// @param amount above zero when it adds to the payout
/// @param matchedByHand whether people said whose it is
/// @param position of the event that told it
record LineView(
    String settlementId,
    String batch,
    int revision,
    String lineKey,
    LineKind kind,
    String rawType,
    String rail,
    String channel,
    String account,
    LocalDate businessDay,
    @Nullable String orderRef,
    @Nullable String order,
    @Nullable String reference,
    @Nullable String sku,
    @Nullable Integer quantity,
    String currency,
    String amount,
    boolean matchedByHand,
    long position) {

  static LineView of(LineItem one) {
    return new LineView(
        one.settlementId(),
        one.batch(),
        one.revision(),
        one.lineKey(),
        one.kind(),
        one.rawType(),
        one.rail(),
        one.channel(),
        one.account(),
        one.businessDay(),
        one.orderRef(),
        one.groupRef(),
        one.reference(),
        one.sku(),
        one.quantity(),
        one.currency(),
        Decimals.text(one.amount(), one.currency()),
        one.byHand(),
        one.position());
  }
}
