package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.LineItem;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import org.jspecify.annotations.Nullable;

/// A line of a statement as a row of a page.
///
/// @param orderRef the order's id, or the text that no order answers to; null when it names none
/// @param href the order's page; null when it is none of ours
record LineRow(
    String line,
    String kind,
    String rawType,
    String amount,
    String day,
    String batch,
    String batchHref,
    @Nullable String orderRef,
    @Nullable String href,
    @Nullable String reference,
    @Nullable String sku,
    boolean byHand,
    String position) {

  private static final String OURS = "order-";

  static LineRow of(LineItem line) {
    var group = line.groupRef();
    return new LineRow(
        line.lineKey(),
        Codes.text(line.kind()),
        line.rawType(),
        Amounts.plain(line.amount(), Currency.of(line.currency())),
        line.businessDay().toString(),
        line.batch(),
        Links.settlement(line.settlementId()),
        line.orderRef(),
        group != null && group.startsWith(OURS) ? Links.order(group) : null,
        line.reference(),
        line.sku(),
        line.byHand(),
        String.valueOf(line.position()));
  }
}
