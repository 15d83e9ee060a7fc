package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.VarianceItem;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import org.jspecify.annotations.Nullable;

/// A difference as a row of a page.
///
/// @param order what the order is called; null when the rail names none
/// @param orderHref its page; null when it is none of ours
/// @param explained whether people explained all of it
record VarianceRow(
    String id,
    String href,
    String code,
    String what,
    String day,
    String channel,
    String account,
    String rail,
    String amount,
    String classified,
    String unexplained,
    boolean explained,
    @Nullable String order,
    @Nullable String orderHref,
    @Nullable String reference,
    String source) {

  static VarianceRow of(VarianceItem one) {
    var row = one.row();
    var currency = Currency.of(row.currency());
    var order = one.orderRef();
    var number = one.orderNumber();
    return new VarianceRow(
        one.varianceId(),
        Links.VARIANCES + "/one?id=" + Links.text(one.varianceId()),
        one.varianceClass(),
        Codes.text(one.varianceClass()),
        row.businessDay().toString(),
        row.channel(),
        row.account(),
        row.rail(),
        Amounts.signed(one.amount(), currency),
        Amounts.signed(one.classified(), currency),
        Amounts.signed(one.unexplained(), currency),
        one.unexplained() == 0,
        number == null ? order : number,
        number == null || order == null ? null : Links.order(order),
        one.reference(),
        one.source());
  }
}
