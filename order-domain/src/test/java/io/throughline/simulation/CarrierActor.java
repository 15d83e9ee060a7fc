package io.throughline.simulation;

import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.RecordTracking;

/// A carrier: it tells of parcels, also of those that nobody else told of yet.
final class CarrierActor implements Actor {

  private final World world;

  CarrierActor(World world) {
    this.world = world;
  }

  @Override
  public Object next(News news) {
    var parcels = news.parcels.stream().map(parcel -> parcel.shipmentId()).toList();
    var parcel = world.oneOf(parcels, "parcel");
    return switch (world.dice.below(10)) {
      case 0 ->
          new RecordTracking(
              news.id(),
              parcel,
              world.id("scan"),
              "IN_TRANSIT",
              null,
              world.earlier(),
              world.now());
      case 1 ->
          new RecordDeliveryFailure(
              news.id(), parcel, world.id("attempt"), "away", world.earlier(), world.now());
      case 2 -> new RecordParcelLoss(news.id(), parcel, world.earlier(), world.now());
      default -> new RecordDelivery(news.id(), parcel, world.earlier(), world.now());
    };
  }
}
