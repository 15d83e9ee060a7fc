package io.throughline.web.console;

import io.throughline.order.terms.Bucket;
import io.throughline.projection.orders.OrderFilter;
import io.throughline.projection.orders.OrderPage;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Orders;
import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Orders as a file: all pages of the list.
final class OrdersFile {

  private static final List<Column<OrderSummary>> COLUMNS = columns();

  private OrdersFile() {}

  /// All orders that the filter lets through.
  static TableFile<OrderSummary> of(Orders orders, OrderFilter filter) {
    return new TableFile<>(
        "orders",
        COLUMNS,
        taker -> {
          OrderPage.Cursor after = null;
          do {
            var page = orders.page(filter, after, Orders.MAX_PAGE);
            page.orders().forEach(taker);
            after = page.next();
          } while (after != null);
        });
  }

  private static List<Column<OrderSummary>> columns() {
    var columns = new ArrayList<>(basics());
    columns.addAll(wholeLife());
    Arrays.stream(Bucket.values())
        .map(
            bucket ->
                new Column<OrderSummary>(
                    "units_" + bucket.name().toLowerCase(Locale.ROOT),
                    order -> order.inBuckets().getOrDefault(bucket, 0)))
        .forEach(columns::add);
    return List.copyOf(columns);
  }

  private static List<Column<OrderSummary>> basics() {
    return List.of(
        new Column<>("order_id", OrderSummary::orderId),
        new Column<>("channel", OrderSummary::channel),
        new Column<>("account", OrderSummary::account),
        new Column<>("channel_order_id", OrderSummary::channelOrderId),
        new Column<>("channel_order_name", OrderSummary::channelOrderName),
        new Column<>("placed_at", OrderSummary::placedAt),
        new Column<>("received_at", OrderSummary::receivedAt),
        new Column<>("stage", OrderSummary::stage),
        new Column<>("stage_since", OrderSummary::stageSince),
        new Column<>("on_hold", OrderSummary::held),
        new Column<>(
            "open_holds",
            order ->
                order.openHolds().values().stream().distinct().collect(Collectors.joining(" "))),
        new Column<>("payment_status", OrderSummary::paymentStatus),
        new Column<>("ship_to_country", OrderSummary::shipToCountry),
        new Column<>("lines", OrderSummary::lines),
        new Column<>("units", OrderSummary::units),
        new Column<>("currency", order -> order.total().currency().code()),
        new Column<>("total", order -> new BigDecimal(order.total().amount())),
        new Column<>("variance_minor", OrderSummary::varianceMinor));
  }

  private static List<Column<OrderSummary>> wholeLife() {
    return List.of(
        new Column<>("partial", OrderSummary::partial),
        new Column<>("payment", order -> order.money().payment()),
        new Column<>("value_minor", order -> order.money().value()),
        new Column<>("captured_minor", order -> order.money().captured()),
        new Column<>("refunded_minor", order -> order.money().refunded()),
        new Column<>("owed_minor", order -> order.money().owed()),
        new Column<>(
            "open_anomalies",
            order -> String.join(" ", new TreeSet<>(order.openAnomalies().values()))),
        new Column<>("open_tickets", order -> order.openTickets().size()));
  }
}
