package io.throughline.order.shipment;

import io.throughline.order.command.ConfirmShipment;
import io.throughline.order.event.ParcelChanged;
import io.throughline.order.ruling.Account;
import io.throughline.order.ruling.Contradiction;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.state.Shipment;
import io.throughline.order.state.Shipment.End;
import io.throughline.order.terms.LineUnits;
import java.util.Optional;

/// The rule of what makes a parcel the same: its id; or, where a node and a channel each have an id
/// of their own, the carrier's number and the units in it.
final class Parcels {

  private Parcels() {}

  /// The known parcel that is told here under an id which is not known.
  static Optional<Shipment> same(OpenOrder order, ConfirmShipment command) {
    var number = command.parcel().trackingNumber();
    if (number == null) {
      return Optional.empty();
    }
    return order.shipments().byId().values().stream()
        .filter(known -> known.end() != End.VOIDED)
        .filter(known -> number.equals(known.parcel().trackingNumber()))
        .filter(known -> LineUnits.same(known.shipped().units(), command.units()))
        .findFirst();
  }

  /// What a known parcel's telling again means: nothing, another carrier or number, or another
  /// parcel. A parcel that was told under another id keeps the carrier and number of its own.
  static void again(Account account, Shipment known, ConfirmShipment command) {
    var id = known.shipped().shipmentId();
    if (!id.equals(command.shipmentId())) {
      return;
    }
    boolean travelsTheSame = known.parcel().equals(command.parcel());
    if (!LineUnits.same(known.shipped().units(), command.units())
        || (known.end() == End.VOIDED && !travelsTheSame)) {
      account.contradict(Contradiction.FACT_ID_REUSED, id, "another parcel of this id");
    } else if (!travelsTheSame && !older(known, command)) {
      account.tell(
          new ParcelChanged(
              account.order().orderId(), id, command.parcel(), command.occurredAt(), command.at()));
    }
  }

  /// Of one moment the first telling is the older one, so that its repeat changes nothing back.
  private static boolean older(Shipment known, ConfirmShipment command) {
    int told = command.occurredAt().compareTo(known.toldAt());
    return told < 0 || (told == 0 && command.parcel().equals(known.shipped().parcel()));
  }
}
