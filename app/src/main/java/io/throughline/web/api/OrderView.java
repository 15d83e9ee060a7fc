package io.throughline.web.api;

import io.throughline.order.terms.Bucket;
import io.throughline.projection.orders.OrderMoney;
import io.throughline.projection.orders.OrderSummary;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
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
    Map<Bucket, Integer> unitsIn,
    @Nullable String shipToCountry,
    String paymentStatus,
    String stage,
    Instant stageSince,
    boolean partial,
    MoneyView money,
    boolean held,
    SortedMap<String, String> openHolds,
    SortedMap<String, String> openAnomalies,
    SortedSet<String> openTickets) {

  /// The money of an order; see {@link OrderMoney} for the fields.
  record MoneyView(
      String payment,
      String currency,
      long valueMinor,
      long authorizedMinor,
      long capturedMinor,
      long refundedMinor,
      long owedMinor) {

    static MoneyView of(OrderMoney money) {
      return new MoneyView(
          money.payment().name(),
          money.currency().code(),
          money.value(),
          money.authorized(),
          money.captured(),
          money.refunded(),
          money.owed());
    }
  }

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
        order.inBuckets(),
        order.shipToCountry(),
        order.paymentStatus(),
        order.stage().name(),
        order.stageSince(),
        order.partial(),
        MoneyView.of(order.money()),
        order.held(),
        order.openHolds(),
        order.openAnomalies(),
        order.openTickets());
  }
}
