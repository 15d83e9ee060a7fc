package io.throughline.order.state;

import io.throughline.order.event.DeliveryFailed;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.ShipmentEvent;
import io.throughline.order.event.ShipmentFactAwaited;
import io.throughline.order.event.ShipmentIdentified;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.TrackingUpdated;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.state.Shipment.End;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All parcels, and what was told of parcels that are not known yet.
///
/// @param byId parcels by id, in the order of shipping
/// @param awaited what was told first of a parcel that is not known yet, by its id
/// @param reports tracking reports and delivery attempts, as {@code kind/id}
/// @param aliases other ids under which parcels were told
public record Shipments(
    Map<String, Shipment> byId,
    Map<String, ShipmentFactAwaited> awaited,
    Set<String> reports,
    Map<String, String> aliases) {

  private static final String TRACKING = "tracking/";
  private static final String ATTEMPT = "attempt/";

  static final Shipments NONE = new Shipments(Map.of(), Map.of(), Set.of(), Map.of());

  /// A parcel; empty when there is none of this id.
  public Optional<Shipment> find(String shipmentId) {
    return Optional.ofNullable(byId.get(canonical(shipmentId)));
  }

  /// The id by which a parcel is known that was told under this one.
  public String canonical(String shipmentId) {
    return aliases.getOrDefault(shipmentId, shipmentId);
  }

  /// What was told of a parcel before the parcel; empty when nothing was.
  public Optional<ShipmentFactAwaited> awaited(String shipmentId) {
    return Optional.ofNullable(awaited.get(shipmentId));
  }

  /// Whether the carrier's report of this id was told.
  public boolean tracked(String trackingId) {
    return reports.contains(TRACKING + trackingId);
  }

  /// Whether the attempt of this id was told.
  public boolean attempted(String attemptId) {
    return reports.contains(ATTEMPT + attemptId);
  }

  Shipments evolve(ShipmentEvent event) {
    return switch (event) {
      case OrderShipped shipped ->
          new Shipments(
              Entries.with(byId, shipped.shipmentId(), Shipment.of(shipped)),
              awaited,
              reports,
              aliases);
      case ParcelChanged changed -> changed(changed);
      case ShipmentIdentified same ->
          new Shipments(
              byId, awaited, reports, Entries.with(aliases, same.otherId(), same.shipmentId()));
      case UnitsDelivered delivered ->
          ended(delivered.shipmentId(), End.DELIVERED, delivered.occurredAt());
      case ParcelLost lost -> ended(lost.shipmentId(), End.LOST, lost.occurredAt());
      case ShipmentVoided voided -> ended(voided.shipmentId(), End.VOIDED, voided.occurredAt());
      case ShipmentFactAwaited early ->
          new Shipments(byId, Entries.with(awaited, early.shipmentId(), early), reports, aliases);
      case TrackingUpdated tracked -> reported(TRACKING + tracked.trackingId());
      case DeliveryFailed failed -> reported(ATTEMPT + failed.attemptId());
    };
  }

  private Shipments changed(ParcelChanged event) {
    return find(event.shipmentId())
        .map(
            known ->
                new Shipments(
                    Entries.with(byId, event.shipmentId(), known.changed(event)),
                    awaited,
                    reports,
                    aliases))
        .orElse(this);
  }

  private Shipments ended(@Nullable String shipmentId, End end, Instant when) {
    var known = shipmentId == null ? null : byId.get(shipmentId);
    return known == null
        ? this
        : new Shipments(
            Entries.with(byId, known.shipped().shipmentId(), known.ended(end, when)),
            awaited,
            reports,
            aliases);
  }

  private Shipments reported(String id) {
    return new Shipments(byId, awaited, Entries.with(reports, id), aliases);
  }
}
