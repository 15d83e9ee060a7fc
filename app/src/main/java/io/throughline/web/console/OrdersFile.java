package io.throughline.web.console;

import static io.throughline.web.file.Cells.harmless;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.throughline.order.terms.Bucket;
import io.throughline.projection.orders.OrderFilter;
import io.throughline.projection.orders.OrderPage;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Orders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes orders as CSV (RFC 4180, UTF-8), page by page: neither the file nor a transaction is held
/// while a slow reader takes it.
final class OrdersFile {

  private static final String[] HEADER = {
    "order_id",
    "channel",
    "account",
    "channel_order_id",
    "channel_order_name",
    "placed_at",
    "received_at",
    "stage",
    "stage_since",
    "on_hold",
    "open_holds",
    "payment_status",
    "ship_to_country",
    "lines",
    "units",
    "currency",
    "total",
    "variance_minor",
    "partial",
    "payment",
    "value_minor",
    "captured_minor",
    "refunded_minor",
    "owed_minor",
    "open_anomalies",
    "open_tickets",
    "units_open",
    "units_backordered",
    "units_reserved",
    "units_released",
    "units_picked",
    "units_packed",
    "units_shipped",
    "units_delivered",
    "units_canceled",
    "units_lost",
    "units_returned"
  };

  private OrdersFile() {}

  static void write(Orders orders, OrderFilter filter, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      OrderPage.Cursor after = null;
      do {
        var page = orders.page(filter, after, Orders.MAX_PAGE);
        page.orders().forEach(order -> csv.writeRecord(fields(order)));
        csv.flush();
        after = page.next();
      } while (after != null);
    }
  }

  private static String[] fields(OrderSummary order) {
    return Stream.of(basics(order), wholeLife(order), units(order))
        .flatMap(fields -> fields)
        .toArray(String[]::new);
  }

  private static Stream<String> wholeLife(OrderSummary order) {
    var money = order.money();
    return Stream.of(
        String.valueOf(order.partial()),
        money.payment().name(),
        String.valueOf(money.value()),
        String.valueOf(money.captured()),
        String.valueOf(money.refunded()),
        String.valueOf(money.owed()),
        harmless(String.join(" ", new TreeSet<>(order.openAnomalies().values()))),
        String.valueOf(order.openTickets().size()));
  }

  private static Stream<String> units(OrderSummary order) {
    return Arrays.stream(Bucket.values())
        .map(bucket -> String.valueOf(order.inBuckets().getOrDefault(bucket, 0)));
  }

  private static Stream<String> basics(OrderSummary order) {
    return Stream.of(
        order.orderId(),
        harmless(order.channel()),
        harmless(order.account()),
        harmless(order.channelOrderId()),
        harmless(order.channelOrderName()),
        order.placedAt().toString(),
        order.receivedAt().toString(),
        order.stage().name(),
        order.stageSince().toString(),
        String.valueOf(order.held()),
        harmless(order.openHolds().values().stream().distinct().collect(Collectors.joining(" "))),
        harmless(order.paymentStatus()),
        harmless(order.shipToCountry()),
        String.valueOf(order.lines()),
        String.valueOf(order.units()),
        order.total().currency().code(),
        order.total().amount(),
        String.valueOf(order.varianceMinor()));
  }
}
