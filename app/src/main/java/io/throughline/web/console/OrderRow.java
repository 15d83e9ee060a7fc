package io.throughline.web.console;

import io.throughline.projection.orders.OrderSummary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order as lists show it: enough that nobody has to open it.
///
/// @param name what buyer and merchant call it, or else the channel's id
/// @param holds reasons of its open holds, each once
/// @param partial whether some units are further than others
/// @param anomalies codes of its open anomalies, each once
/// @param buckets where its units stand
/// @param payment where its money is
/// @param variance stated over computed total; null when they agree
record OrderRow(
    String orderId,
    String name,
    String channel,
    String account,
    Moment placed,
    Moment received,
    StageWord stage,
    Moment since,
    boolean partial,
    List<String> holds,
    List<String> anomalies,
    String country,
    int units,
    UnitBar buckets,
    int lines,
    String total,
    @Nullable String variance,
    String payment,
    String paymentStatus) {

  static OrderRow of(OrderSummary order, Instant now) {
    return new OrderRow(
        order.orderId(),
        Objects.requireNonNullElse(order.channelOrderName(), order.channelOrderId()),
        order.channel(),
        order.account(),
        Moment.of(order.placedAt(), now),
        Moment.of(order.receivedAt(), now),
        StageWord.of(order.stage()),
        Moment.of(order.stageSince(), now),
        order.partial(),
        order.openHolds().values().stream().distinct().sorted().toList(),
        order.openAnomalies().values().stream().distinct().sorted().toList(),
        Objects.requireNonNullElse(order.shipToCountry(), "–"),
        order.units(),
        UnitBar.of(order.inBuckets(), order.units()),
        order.lines(),
        Amounts.text(order.total()),
        order.varianceMinor() == 0
            ? null
            : Amounts.signed(order.varianceMinor(), order.total().currency()),
        Codes.text(order.money().payment()),
        order.paymentStatus());
  }

  /// Its own page.
  public String href() {
    return "/console/orders/" + orderId;
  }
}
