package io.throughline.order.shipment;

import io.throughline.order.event.ShipmentIdentified;
import io.throughline.order.ruling.Account;
import java.time.Instant;

/// The rule of a parcel with two ids: the node's and the channel's. From the moment it is known to
/// be one parcel, whatever is told of either id is about it.
public final class Aliases {

  private Aliases() {}

  /// Says that a known parcel is also called so, and tells of it what waited for that id. An id
  /// that stands for a parcel already keeps standing for it.
  public static void identify(
      Account account, String shipmentId, String otherId, Instant occurredAt, Instant at) {
    var shipments = account.order().shipments();
    if (shipments.find(shipmentId).isEmpty() || shipments.find(otherId).isPresent()) {
      return;
    }
    account.tell(
        new ShipmentIdentified(
            account.order().orderId(), shipments.canonical(shipmentId), otherId, occurredAt, at));
    shipments
        .awaited(otherId)
        .ifPresent(early -> ParcelEnds.apply(account, account.order(), early, at));
  }
}
