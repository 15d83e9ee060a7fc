package io.throughline.load.lives;

import io.throughline.order.command.OrderId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The bulk requests of some orders that live together: two units of one line each, in one parcel,
/// paid in full.
///
/// @param run makes the orders of this run others than those of any other
/// @param first number of the first order
/// @param size how many
/// @param items over how many items of stock they are spread
record LifeBatch(String run, int first, int size, int items) {

  private static final String CHANNEL = "load";
  private static final String TOTAL = "{\"amount\":\"29.00\",\"currency\":\"USD\"}";

  /// The name of one of the items.
  static String sku(int item) {
    return "LOAD-" + item;
  }

  List<String> orderIds() {
    return numbers().mapToObj(this::orderId).toList();
  }

  private IntStream numbers() {
    return IntStream.range(first, first + size);
  }

  private String orderId(int number) {
    return OrderId.of(CHANNEL, run, String.valueOf(number)).value();
  }

  String receive() {
    return request(
        number ->
            """
            {"commandId":"%1$d","action":"receive-order","body":{"channel":"%2$s","account":"%3$s",\
            "channelOrderId":"%1$d","placedAt":"2026-11-21T00:00:00Z","paymentStatus":"paid",\
            "shipTo":{"country":"US","region":"NY","postalArea":"100"},"lines":[{"sku":"%4$s",\
            "title":"Mug","quantity":2,"unitPrice":{"amount":"14.50","currency":"USD"}}],\
            "total":%5$s}}\
            """
                .formatted(number, CHANNEL, run, sku(number % items), TOTAL));
  }

  String capture() {
    return request(
        number ->
            command(
                number,
                "capture",
                "{\"captureId\":\"c1\",\"provider\":\"load\",\"amount\":" + TOTAL + "}"));
  }

  String ship() {
    return request(
        number ->
            command(
                number,
                "ship",
                """
                {"shipmentId":"p1","parcel":{"carrier":"UPS","trackingNumber":"1Z%d"},\
                "units":[{"lineId":"line-1","quantity":2}]}\
                """
                    .formatted(number)));
  }

  String deliver() {
    return request(number -> command(number, "deliver", "{\"shipmentId\":\"p1\"}"));
  }

  private String command(int number, String action, String body) {
    return "{\"commandId\":\"%d\",\"action\":\"%s\",\"orderId\":\"%s\",\"body\":%s}"
        .formatted(number, action, orderId(number), body);
  }

  private String request(Function<Integer, String> one) {
    return numbers().boxed().map(one).collect(Collectors.joining(",", "{\"commands\":[", "]}"));
  }
}
