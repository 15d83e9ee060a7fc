package io.throughline.channel.shopify;

import io.throughline.channel.ChannelAnswer;
import io.throughline.channel.ChannelEffect.Shipment;
import io.throughline.channel.ChannelRequest;
import io.throughline.channel.Step;
import io.throughline.channel.Step.Ask;
import io.throughline.channel.Step.Later;
import io.throughline.channel.Step.Refused;
import io.throughline.channel.Step.Told;
import java.util.List;

/// Makes the fulfillment of a parcel, unless Shopify has it. Shopify has no key by which it would
/// recognize a request that comes twice, so the order's fulfillments are looked at first: ours has
/// our tracking number and our units, and is none that belongs to another parcel.
///
/// @param shipment what is to be told
/// @param again whether the order is looked at for the second time
record ShipmentTalk(Shipment shipment, boolean again) {

  ShipmentTalk(Shipment shipment) {
    this(shipment, false);
  }

  Step begin() {
    return Talk.look(ShopifyPaths.ofOrder(shipment.channelOrderId(), "fulfillments"), this::known);
  }

  private Step known(Fields answer) {
    var number = shipment.parcel().trackingNumber();
    var candidates =
        Talk.array(answer, "fulfillments").stream()
            .map(KnownFulfillment::read)
            .filter(one -> !one.canceled() && !shipment.others().contains(one.id()))
            .filter(one -> one.isNumbered(number))
            .toList();
    for (var one : candidates) {
      if (one.holds(shipment.units())) {
        return new Told(one.id());
      }
    }
    return number != null && !candidates.isEmpty()
        ? new Refused("TRACKING_NUMBER_HAS_OTHER_UNITS")
        : Talk.look(
            ShopifyPaths.ofOrder(shipment.channelOrderId(), "fulfillment_orders"), this::asked);
  }

  private Step asked(Fields answer) {
    var requests =
        Talk.array(answer, "fulfillment_orders").stream().map(FulfillmentRequest::read).toList();
    var places = requests.stream().map(FulfillmentRequest::locationId).distinct().toList();
    for (var place : places) {
      var plan = FulfillmentPlan.of(shipment.units(), at(place, requests, true));
      if (plan.isComplete()) {
        return create(plan);
      }
    }
    // held or scheduled: the goods are gone all the same, and Shopify will let go of it
    return places.stream()
            .anyMatch(
                place ->
                    FulfillmentPlan.of(shipment.units(), at(place, requests, false)).isComplete())
        ? new Later("FULFILLMENT_ORDER_HELD")
        : new Refused(
            FulfillmentPlan.of(shipment.units(), requests).isComplete()
                ? "SEVERAL_LOCATIONS"
                : "NOTHING_TO_FULFILL");
  }

  private static List<FulfillmentRequest> at(
      String place, List<FulfillmentRequest> requests, boolean openOnly) {
    return requests.stream()
        .filter(one -> one.locationId().equals(place) && (one.isOpen() || !openOnly))
        .toList();
  }

  private Step create(FulfillmentPlan plan) {
    return new Ask(
        ChannelRequest.post(ShopifyPaths.fulfillments(), plan.request(shipment.parcel())),
        this::created);
  }

  /// A request that was good a moment ago and is not any more: somebody else was at the order.
  private Step created(ChannelAnswer answer) {
    if (answer.ok()) {
      return Talk.read(
          answer, fields -> new Told(ShopifyId.required(Talk.required(fields, "fulfillment"))));
    }
    boolean overtaken = answer.status() == 409 || answer.status() == 422;
    if (overtaken && !again) {
      return new ShipmentTalk(shipment, true).begin();
    }
    return overtaken ? new Refused("NOT_ACCEPTED") : refused(answer.status());
  }

  private static Step refused(int status) {
    return status == 404 ? new Later("HTTP_404") : new Refused("HTTP_" + status);
  }
}
