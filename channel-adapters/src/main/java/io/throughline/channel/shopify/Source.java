package io.throughline.channel.shopify;

import static java.util.Objects.requireNonNullElse;

import io.throughline.channel.BusinessDays;
import io.throughline.channel.DeliveryHead;
import io.throughline.order.command.OrderId;
import java.time.Instant;

/// Where and when something was told, which every fact of a delivery shares.
///
/// @param account our account at Shopify
/// @param topic what it is about, in Shopify's word
/// @param toldAt when it happened by Shopify's clock, else when it reached us
/// @param receivedAt when it reached us, by our clock
/// @param days the account's business days
record Source(String account, String topic, Instant toldAt, Instant receivedAt, BusinessDays days) {

  /// The channel's name in ids.
  static final String CHANNEL = "shopify";

  /// The source of a delivery with this head.
  static Source of(String account, DeliveryHead head, Instant receivedAt, BusinessDays days) {
    return new Source(
        account,
        head.topic(),
        requireNonNullElse(head.triggeredAt(), receivedAt),
        receivedAt,
        days);
  }

  /// Our id of the order that Shopify calls so.
  OrderId order(String shopifyId) {
    return OrderId.of(CHANNEL, account, shopifyId);
  }

  /// Our id of the order that this belongs to.
  ///
  /// @param what what it is, for a person
  /// @throws NotReadable when it names none
  OrderId orderOf(Fields of, String what) {
    var id = ShopifyId.ofOrder(of);
    if (id == null) {
      throw NotReadable.orderNotNamed(
          what + ": the delivery names no order; find it in the shop and tell the order by hand");
    }
    return order(id);
  }
}
