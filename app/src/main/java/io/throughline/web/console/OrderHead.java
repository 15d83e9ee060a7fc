package io.throughline.web.console;

import io.throughline.order.event.OrderReceived;
import io.throughline.projection.orders.OrderSummary;
import io.throughline.projection.orders.Stage;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands over an order beside what its row in the list says.
///
/// @param shipTo coarse destination
/// @param canceled when the channel had canceled it; null when it had not
/// @param rejectable whether it can still be rejected
/// @param decidable whether anything can still be decided
record OrderHead(
    String channelOrderId,
    @Nullable String purchaseOrderNumber,
    String shipTo,
    @Nullable Moment canceled,
    @Nullable String personRecord,
    String sourceDigest,
    boolean rejectable,
    boolean decidable) {

  static OrderHead of(OrderSummary order, OrderReceived received, Instant now) {
    var person = received.person();
    return new OrderHead(
        order.channelOrderId(),
        received.purchaseOrderNumber(),
        shipTo(received),
        Moment.ofNullable(received.canceledAt(), now),
        person == null ? null : person.record(),
        received.sourceDigest(),
        order.stage() == Stage.RECEIVED,
        order.stage() != Stage.REJECTED && order.stage() != Stage.CLOSED);
  }

  private static String shipTo(OrderReceived received) {
    var to = received.shipTo();
    return to == null
        ? "none was sent"
        : Stream.of(to.country(), to.region(), to.postalArea())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" / "));
  }
}
