package io.throughline.channel.shopify;

import io.throughline.decision.DerivedId;
import io.throughline.order.command.AddNote;
import io.throughline.order.command.OrderCommand;
import io.throughline.order.command.OrderId;

/// Says on the order that something of a delivery was not known to us and was passed over, so that
/// it is neither lost in silence nor stops the rest. Rule: CHANNELS rule 10.
final class Flag {

  private Flag() {}

  /// A remark; the same words are one remark.
  static OrderCommand note(OrderId orderId, Source source, String text) {
    var told = "Shopify: " + text;
    return new AddNote(
        orderId, "shopify-" + DerivedId.of(orderId.value(), told), told, source.receivedAt());
  }
}
