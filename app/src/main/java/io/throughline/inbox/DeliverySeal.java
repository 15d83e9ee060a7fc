package io.throughline.inbox;

import io.throughline.channel.DeliveryHead;
import io.throughline.vault.RawSeal;
import org.springframework.stereotype.Component;

/// Seals the content of a delivery, bound to the row it belongs to.
@Component
class DeliverySeal {

  private final RawSeal seal;

  DeliverySeal(RawSeal seal) {
    this.seal = seal;
  }

  byte[] seal(Delivery delivery) {
    return seal.seal(
        delivery.content().toBytes(),
        place(delivery.channel(), delivery.account(), delivery.head()));
  }

  RawContent open(String channel, String account, DeliveryHead head, byte[] sealed) {
    return RawContent.fromBytes(seal.open(sealed, place(channel, account, head)));
  }

  /// Where a delivery belongs, as one text.
  static String place(String channel, String account, DeliveryHead head) {
    return String.join("\0", channel, account, head.topic(), head.deliveryId());
  }
}
