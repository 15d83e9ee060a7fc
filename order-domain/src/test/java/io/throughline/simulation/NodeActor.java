package io.throughline.simulation;

import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.RecordCancellationResponse;
import io.throughline.order.command.RecordFulfillmentResponse;
import io.throughline.order.command.RecordPack;
import io.throughline.order.command.RecordPick;
import io.throughline.order.command.RecordShortage;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.event.FulfillmentOrderCreated;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.UnitMove;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A warehouse: it accepts or not, picks, misses, packs, ships in parcels, and agrees to
/// cancellations or not.
final class NodeActor implements Actor {

  private final World world;

  NodeActor(World world) {
    this.world = world;
  }

  @Override
  public @Nullable Object next(News news) {
    var request = news.requests.isEmpty() ? null : world.dice.of(news.requests);
    if (request == null && world.dice.percent(85)) {
      return null; // mostly a node does what it was asked, and rarely something nobody asked for
    }
    if (!news.parcels.isEmpty() && world.dice.percent(8)) {
      return again(news, world.dice.of(news.parcels));
    }
    return switch (world.dice.below(12)) {
      case 0, 1 -> answer(news, request, world.dice.percent(75));
      case 2 ->
          new RecordPick(
              news.id(),
              world.id("pick"),
              id(request),
              units(news, request),
              world.earlier(),
              world.now());
      case 3 ->
          new RecordPack(
              news.id(),
              world.id("pack"),
              id(request),
              units(news, request),
              world.earlier(),
              world.now());
      case 4 ->
          new RecordShortage(
              news.id(),
              world.id("short"),
              id(request),
              units(news, request),
              "not found",
              world.earlier(),
              world.now());
      case 5 -> voided(news);
      case 6, 7 -> agree(news, request);
      default -> ship(news, request);
    };
  }

  private String id(@Nullable FulfillmentOrderCreated request) {
    return request == null || world.dice.percent(2)
        ? world.id("request")
        : request.fulfillmentOrderId();
  }

  private RecordFulfillmentResponse answer(
      News news, @Nullable FulfillmentOrderCreated request, boolean yes) {
    return new RecordFulfillmentResponse(
        news.id(), id(request), yes, null, yes ? null : "closed", world.earlier(), world.now());
  }

  private VoidShipment voided(News news) {
    var parcels = news.parcels.stream().map(parcel -> parcel.shipmentId()).toList();
    return new VoidShipment(
        news.id(), world.oneOf(parcels, "parcel"), world.earlier(), world.now());
  }

  private RecordCancellationResponse agree(News news, @Nullable FulfillmentOrderCreated request) {
    var ids = news.cancellations.stream().map(one -> one.cancellationId()).toList();
    boolean yes = world.dice.percent(70);
    return new RecordCancellationResponse(
        news.id(),
        world.oneOf(ids, "cancel"),
        id(request),
        yes,
        yes ? null : "too late",
        world.earlier(),
        world.now());
  }

  private ConfirmShipment ship(News news, @Nullable FulfillmentOrderCreated request) {
    var id = world.id("parcel");
    return new ConfirmShipment(
        news.id(),
        id,
        request == null || world.dice.percent(20) ? null : request.fulfillmentOrderId(),
        new Parcel("UPS", world.dice.percent(20) ? null : "1Z-" + id, null),
        units(news, request),
        world.earlier(),
        world.now());
  }

  /// A parcel that is known, under another id, or with another carrier from now on.
  private ConfirmShipment again(News news, OrderShipped known) {
    boolean same = world.dice.percent(50);
    return new ConfirmShipment(
        news.id(),
        same ? world.id("channel-parcel") : known.shipmentId(),
        null,
        same ? known.parcel() : new Parcel("DHL", "JD-" + world.now(), null),
        known.units(),
        world.now(),
        world.now());
  }

  /// What the request asked for, or a part of it; rarely something else.
  private List<LineUnits> units(News news, @Nullable FulfillmentOrderCreated request) {
    if (request == null || request.moves().isEmpty() || world.dice.percent(4)) {
      return world.someUnits(news);
    }
    var asked = new LinkedHashMap<String, Integer>();
    for (UnitMove move : request.moves()) {
      asked.merge(move.lineId(), move.quantity(), Integer::sum);
    }
    boolean all = world.dice.percent(60);
    return asked.entrySet().stream()
        .map(
            line ->
                new LineUnits(
                    line.getKey(), all ? line.getValue() : world.dice.between(1, line.getValue())))
        .toList();
  }
}
