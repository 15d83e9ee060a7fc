package io.throughline.order.cancellation;

import io.throughline.order.event.OrderReceived;
import io.throughline.order.terms.OrderTerms;

/// The same order, where prices contain the tax.
final class TaxIncluded {

  private TaxIncluded() {}

  static OrderReceived in(OrderReceived order) {
    return new OrderReceived(
        order.orderId(),
        order.channel(),
        order.account(),
        order.channelOrderId(),
        order.channelOrderName(),
        order.purchaseOrderNumber(),
        order.placedAt(),
        order.receivedAt(),
        order.canceledAt(),
        order.paymentStatus(),
        new OrderTerms(
            true, order.terms().lines(), order.terms().charges(), order.terms().totals()),
        order.shipTo(),
        order.person(),
        order.sourceDigest());
  }
}
