package io.throughline.channel.shopify;

import io.throughline.channel.ChannelEffect.ParcelChange;
import io.throughline.channel.ChannelRequest;
import io.throughline.channel.Step;
import io.throughline.channel.Step.Ask;
import io.throughline.channel.Step.Refused;
import io.throughline.channel.Step.Told;
import java.util.Map;

/// Tells how a fulfillment travels now, unless Shopify knows.
///
/// @param change what is to be told
record TrackingTalk(ParcelChange change) {

  Step begin() {
    return ShopifyPaths.isId(change.reference())
        ? Talk.look(
            ShopifyPaths.ofOrder(change.channelOrderId(), "fulfillments/" + change.reference()),
            this::seen)
        : new Refused("FULFILLMENT_NOT_FOUND");
  }

  private Step seen(Fields answer) {
    var known = KnownFulfillment.read(Talk.required(answer, "fulfillment"));
    if (known.canceled()) {
      return new Refused("FULFILLMENT_CANCELED");
    }
    return known.travelsAs(change.parcel()) ? new Told(known.id()) : update();
  }

  private Step update() {
    var body =
        StrictJson.text(
            Map.of(
                "fulfillment",
                Map.of(
                    "notify_customer",
                    true,
                    "tracking_info",
                    KnownFulfillment.trackingOf(change.parcel()))));
    return new Ask(
        ChannelRequest.post(ShopifyPaths.fulfillment(change.reference(), "update_tracking"), body),
        answer ->
            answer.ok()
                ? Talk.read(answer, this::updated)
                : new Refused("HTTP_" + answer.status()));
  }

  private Step updated(Fields answer) {
    return new Told(KnownFulfillment.read(Talk.required(answer, "fulfillment")).id());
  }
}
