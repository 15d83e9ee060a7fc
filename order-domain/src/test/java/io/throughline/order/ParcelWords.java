package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.HAPPENED;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;

import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.command.RecordDelivery;
import io.throughline.order.command.RecordDeliveryFailure;
import io.throughline.order.command.RecordParcelLoss;
import io.throughline.order.command.RecordTracking;
import io.throughline.order.command.VoidShipment;
import io.throughline.order.event.DeliveryFailed;
import io.throughline.order.event.OrderShipped;
import io.throughline.order.event.ParcelLost;
import io.throughline.order.event.ShipmentFactAwaited;
import io.throughline.order.event.ShipmentVoided;
import io.throughline.order.event.TrackingUpdated;
import io.throughline.order.event.UnitsDelivered;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Parcel;
import io.throughline.order.terms.UnitMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The vocabulary of parcels.
public final class ParcelWords {

  private ParcelWords() {}

  /// How the parcel of this id travels.
  public static Parcel parcel(String id) {
    return new Parcel("UPS", "1Z-" + id, "GROUND");
  }

  public static ConfirmShipment ship(String id, @Nullable String request, LineUnits... units) {
    return new ConfirmShipment(ID, id, request, parcel(id), List.of(units), HAPPENED, AT);
  }

  public static OrderShipped shipped(
      String id, @Nullable String request, LineUnits units, UnitMove... moves) {
    return shipped(id, request, List.of(units), List.of(moves));
  }

  public static OrderShipped shipped(
      String id, @Nullable String request, List<LineUnits> units, List<UnitMove> moves) {
    return new OrderShipped(ORDER, id, request, parcel(id), units, moves, HAPPENED, AT);
  }

  public static RecordDelivery deliver(String id) {
    return new RecordDelivery(ID, id, HAPPENED, AT);
  }

  public static UnitsDelivered delivered(@Nullable String id, UnitMove... moves) {
    return new UnitsDelivered(ORDER, id, List.of(moves), HAPPENED, AT);
  }

  public static RecordParcelLoss lose(String id) {
    return new RecordParcelLoss(ID, id, HAPPENED, AT);
  }

  public static ParcelLost lost(String id, UnitMove... moves) {
    return new ParcelLost(ORDER, id, List.of(moves), HAPPENED, AT);
  }

  public static VoidShipment voidParcel(String id) {
    return new VoidShipment(ID, id, HAPPENED, AT);
  }

  public static ShipmentVoided voided(String id, UnitMove... moves) {
    return new ShipmentVoided(ORDER, id, List.of(moves), HAPPENED, AT);
  }

  public static ShipmentFactAwaited awaited(String id, String fact) {
    return new ShipmentFactAwaited(ORDER, id, fact, HAPPENED, AT);
  }

  public static RecordTracking track(String id, String trackingId) {
    return new RecordTracking(ID, id, trackingId, "IN_TRANSIT", "Reno", HAPPENED, AT);
  }

  public static TrackingUpdated tracked(String id, String trackingId) {
    return new TrackingUpdated(ORDER, id, trackingId, "IN_TRANSIT", "Reno", HAPPENED, AT);
  }

  public static RecordDeliveryFailure failDelivery(String id, String attemptId) {
    return new RecordDeliveryFailure(ID, id, attemptId, "NOBODY_HOME", HAPPENED, AT);
  }

  public static DeliveryFailed deliveryFailed(String id, String attemptId) {
    return new DeliveryFailed(ORDER, id, attemptId, "NOBODY_HOME", HAPPENED, AT);
  }
}
