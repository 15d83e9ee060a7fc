package io.throughline.web.money;

import io.throughline.projection.reconciliation.RowKey;
import io.throughline.projection.reconciliation.RowState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// A row as the API writes it: decimal text in the row's currency, above zero when the rail owes us
/// more by it.
///
/// @param netExpected captured, refunded, chargebacks and their reversals together
/// @param openItems how many movements are open
/// @param overdueItems how many of them are past due
/// @param unexplained how many differences nobody explained in full
/// @param unposted net expected less posted
/// @param proof zero, or by how much the journal differs
/// @param movementList the query that lists its movements
/// @param lineList the query that lists its lines
record RowView(
    LocalDate businessDay,
    String channel,
    String account,
    String rail,
    String currency,
    long movements,
    String captured,
    String refunded,
    String chargebacks,
    String chargebackReversals,
    String netExpected,
    String settled,
    String openNotDue,
    String openOverdue,
    long openItems,
    long overdueItems,
    String variance,
    String classified,
    long unexplained,
    String booked,
    String posted,
    String unposted,
    String proof,
    RowState state,
    String movementList,
    String lineList) {

  static RowView of(MoneyRow row) {
    var key = row.key();
    var code = key.currency();
    var figures = row.figures();
    var query = query(key);
    return new RowView(
        key.businessDay(),
        key.channel(),
        key.account(),
        key.rail(),
        code,
        figures.movements(),
        Decimals.text(figures.captured(), code),
        Decimals.text(figures.refunded(), code),
        Decimals.text(figures.chargebacks(), code),
        Decimals.text(figures.cbReversals(), code),
        Decimals.text(figures.netExpected(), code),
        Decimals.text(figures.settled(), code),
        Decimals.text(figures.openNotDue(), code),
        Decimals.text(figures.openOverdue(), code),
        figures.openItems(),
        figures.overdueItems(),
        Decimals.text(figures.variance(), code),
        Decimals.text(figures.classified(), code),
        figures.unexplained(),
        Decimals.text(row.booked(), code),
        Decimals.text(row.posted(), code),
        Decimals.text(row.unposted(), code),
        Decimals.text(row.proof(), code),
        row.state(),
        "/api/reconciliation/movements?from=" + key.businessDay() + "&to=" + query,
        "/api/reconciliation/lines?businessDay=" + query);
  }

  private static String query(RowKey key) {
    return "%s&channel=%s&account=%s&rail=%s&currency=%s"
        .formatted(
            key.businessDay(),
            encoded(key.channel()),
            encoded(key.account()),
            encoded(key.rail()),
            key.currency());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
