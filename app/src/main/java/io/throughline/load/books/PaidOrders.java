package io.throughline.load.books;

import io.throughline.order.command.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Orders that were paid by a marketplace on one day, and the settlement it sends of them: two
/// lines of each, what the buyer paid and the commission.
///
/// @param run makes the orders of this run others than those of any other
/// @param orders how many
/// @param day when they were paid
record PaidOrders(String run, int orders, LocalDate day) {

  static final String CHANNEL = "load-books";

  private static final int BATCH = 500;
  private static final String HEADER =
      "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount"
          + "\tcurrency\ttransaction-type\torder-id\tmerchant-order-id\tadjustment-id\tshipment-id"
          + "\tmarketplace-name\tamount-type\tamount-description\tamount\tfulfillment-id"
          + "\tposted-date\tposted-date-time\torder-item-code\tmerchant-order-item-id"
          + "\tmerchant-adjustment-item-id\tsku\tquantity-purchased\tpromotion-id\n";

  /// How many requests tell of all of them.
  int requests() {
    return (orders + BATCH - 1) / BATCH;
  }

  String receive(int request) {
    return request(
        request,
        number ->
            """
            {"commandId":"%2$s","action":"receive-order","body":{"channel":"%1$s","account":"%3$s",\
            "channelOrderId":"%2$s","placedAt":"%4$sT08:00:00Z","paymentStatus":"paid",\
            "shipTo":{"country":"US","region":"NY","postalArea":"100"},"lines":[{"sku":"LOAD-1",\
            "title":"Mug","quantity":1,"unitPrice":{"amount":"20.00","currency":"USD"}}],\
            "total":{"amount":"20.00","currency":"USD"}}}\
            """
                .formatted(CHANNEL, name(number), run, day));
  }

  String capture(int request) {
    return request(
        request,
        number ->
            """
            {"commandId":"%1$s","action":"capture","orderId":"%2$s","body":{"captureId":"c1",\
            "provider":"amazon","amount":{"amount":"20.00","currency":"USD"},\
            "occurredAt":"%3$sT09:00:00Z"}}\
            """
                .formatted(name(number), OrderId.of(CHANNEL, run, name(number)).value(), day));
  }

  private String request(int request, IntFunction<String> one) {
    return IntStream.range(request * BATCH, Math.min(orders, (request + 1) * BATCH))
        .mapToObj(one)
        .collect(Collectors.joining(",", "{\"commands\":[", "]}"));
  }

  private String name(int number) {
    return run + "-" + number;
  }

  /// The settlement file, flat file V2 of Amazon.
  byte[] statement() {
    var text = new StringBuilder(HEADER);
    text.append(
        "%1$s\t%2$s\t%2$s\t%2$s\t%3$d.00\tUSD%4$s\n"
            .formatted(run, day, 17L * orders, "\t".repeat(18)));
    for (int number = 0; number < orders; number++) {
      text.append(line(number, "ItemPrice\tPrincipal\t20.00"));
      text.append(line(number, "ItemFees\tCommission\t-3.00"));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String line(int number, String what) {
    return "%1$s\t\t\t\t\t\tOrder\t%2$s\t\t\t\tAmazon.com\t%3$s\tAFN\t%4$s\t%4$sT10:00:00Z\t%5$d\t\t\tLOAD-1\t1\t\n"
        .formatted(run, name(number), what, day, number);
  }
}
