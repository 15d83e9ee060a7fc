package io.throughline.web.console;

import io.throughline.money.Currency;
import io.throughline.projection.orders.OrderDetail;
import io.throughline.projection.orders.OrderLineUnits;
import io.throughline.projection.orders.OrderPart;
import io.throughline.projection.orders.PartKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of an order's goods and money, to the last unit and cent.
///
/// @param lines its lines and where their units stand
/// @param goods reservations, requests to nodes, parcels
/// @param money authorizations, captures, refunds, what was let go
/// @param work approvals, anomalies and tickets
/// @param sums the money added up
record OrderParts(
    List<Line> lines, List<Row> goods, List<Row> money, List<Row> work, List<Sum> sums) {

  /// A line and where its units stand.
  record Line(String lineId, String sku, String title, int units, UnitBar bar) {

    static Line of(OrderLineUnits line) {
      return new Line(
          line.lineId(),
          Objects.requireNonNullElse(line.sku(), "none"),
          line.title(),
          line.units(),
          UnitBar.of(line.inBuckets(), line.units()));
    }
  }

  /// A part: what it is, whose, how much of it, and what became of it.
  record Row(
      String kind,
      String id,
      String place,
      String reference,
      String much,
      String state,
      Moment since) {

    static Row of(OrderPart part, Instant now) {
      return new Row(
          Codes.text(part.kind()),
          part.partId(),
          text(part.place()),
          text(part.reference()),
          part.amount() != null
              ? Amounts.text(part.amount())
              : part.units() != null ? Amounts.count(part.units()) : "",
          Codes.text(part.state()),
          Moment.of(part.since(), now));
    }

    private static String text(@Nullable String text) {
      return Objects.requireNonNullElse(text, "");
    }
  }

  /// A sum over the order's money.
  record Sum(String name, String amount) {}

  static OrderParts of(OrderDetail order, Instant now) {
    return new OrderParts(
        order.lines().stream().map(Line::of).toList(),
        rows(
            order,
            now,
            PartKind.RESERVATION,
            PartKind.FULFILLMENT,
            PartKind.SHIPMENT,
            PartKind.RETURN),
        rows(
            order,
            now,
            PartKind.AUTHORIZATION,
            PartKind.CAPTURE,
            PartKind.REFUND,
            PartKind.DISPUTE,
            PartKind.WRITE_OFF),
        rows(order, now, PartKind.APPROVAL, PartKind.ANOMALY, PartKind.TICKET),
        sums(order));
  }

  private static List<Row> rows(OrderDetail order, Instant now, PartKind... kinds) {
    return List.of(kinds).stream()
        .flatMap(kind -> order.parts(kind).stream())
        .map(part -> Row.of(part, now))
        .toList();
  }

  private static List<Sum> sums(OrderDetail order) {
    var money = order.summary().money();
    var currency = money.currency();
    return List.of(
        sum("Worth, without what was canceled", money.value(), currency),
        sum("Authorized", money.authorized(), currency),
        sum("Captured", money.captured(), currency),
        sum("Refunded", money.refunded(), currency),
        sum("Owed to the buyer", money.owed(), currency),
        sum("Balance, owed by the buyer", order.balance(), currency));
  }

  private static Sum sum(String name, long minorUnits, Currency currency) {
    return new Sum(name, Amounts.plain(minorUnits, currency));
  }
}
