package io.throughline.web.api;

import io.throughline.projection.orders.OrderSummary;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// An order as the API shows it; see {@link OrderSummary} for the fields.
record OrderView(
    String orderId,
    String channel,
    String account,
    String channelOrderId,
    @Nullable String channelOrderName,
    Instant placedAt,
    Instant receivedAt,
    Amount total,
    long varianceMinor,
    int lines,
    int units,
    @Nullable String shipToCountry,
    String paymentStatus,
    String stage,
    Instant stageSince,
    boolean held,
    SortedMap<String, String> openHolds) {

  static OrderView of(OrderSummary order) {
    return new OrderView(
        order.orderId(),
        order.channel(),
        order.account(),
        order.channelOrderId(),
        order.channelOrderName(),
        order.placedAt(),
        order.receivedAt(),
        Amount.of(order.total()),
        order.varianceMinor(),
        order.lines(),
        order.units(),
        order.shipToCountry(),
        order.paymentStatus(),
        order.stage().name(),
        order.stageSince(),
        order.held(),
        order.openHolds());
  }
}
