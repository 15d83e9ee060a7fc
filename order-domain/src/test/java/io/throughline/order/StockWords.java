package io.throughline.order;

import static io.throughline.order.OrderSpec.AT;
import static io.throughline.order.OrderSpec.ID;
import static io.throughline.order.OrderSpec.ORDER;

import io.throughline.decision.DerivedId;
import io.throughline.order.command.ExpireReservation;
import io.throughline.order.command.RecordReservation;
import io.throughline.order.command.RecordReservationDecline;
import io.throughline.order.command.RecordReservationRevocation;
import io.throughline.order.command.ReleaseReservation;
import io.throughline.order.command.RequestReservation;
import io.throughline.order.event.HoldPlaced;
import io.throughline.order.event.OrderReserved;
import io.throughline.order.event.ReservationDeclined;
import io.throughline.order.event.ReservationExpired;
import io.throughline.order.event.ReservationReleased;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.event.ReservationRevoked;
import io.throughline.order.event.UnitsBackordered;
import io.throughline.order.event.UnitsReserved;
import io.throughline.order.terms.Surplus;
import io.throughline.order.terms.UnitMove;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The vocabulary of stock on an order.
public final class StockWords {

  private StockWords() {}

  /// The id that an order gives to its so-manieth reservation.
  public static String reservation(int number) {
    return DerivedId.of(ORDER, "reservation", String.valueOf(number)).toString();
  }

  public static RequestReservation requestStock() {
    return new RequestReservation(ID, null, AT);
  }

  public static ReservationRequested stockRequested(String id, Units... wanted) {
    return stockRequested(id, null, wanted);
  }

  public static ReservationRequested stockRequested(
      String id, @Nullable String policyVersion, Units... wanted) {
    return new ReservationRequested(
        ORDER, id, Stream.of(wanted).map(Units::wanted).toList(), policyVersion, AT);
  }

  public static RecordReservation promise(String id, String sku, int quantity) {
    return new RecordReservation(ID, id, sku, "east", quantity, AT);
  }

  public static UnitsReserved promised(String id, String sku, UnitMove... moves) {
    return promisedAt("east", id, sku, moves);
  }

  public static UnitsReserved promisedAt(String node, String id, String sku, UnitMove... moves) {
    return new UnitsReserved(ORDER, id, sku, node, List.of(moves), AT);
  }

  public static OrderReserved orderReserved() {
    return new OrderReserved(ORDER, AT);
  }

  public static RecordReservationDecline decline(String id, boolean backorder) {
    return new RecordReservationDecline(ID, id, "TEE-S", 2, 1, backorder, AT);
  }

  public static ReservationDeclined declined(String id) {
    return new ReservationDeclined(ORDER, id, "TEE-S", 2, 1, AT);
  }

  public static UnitsBackordered backordered(String id, UnitMove... moves) {
    return new UnitsBackordered(ORDER, id, List.of(moves), AT);
  }

  public static HoldPlaced outOfStock(String holdId) {
    return byPolicy(holdId, "OUT_OF_STOCK", "no stock of TEE-S", "operations", "reserve");
  }

  public static ReleaseReservation giveBack(String id) {
    return new ReleaseReservation(ID, id, "STOCK_NEEDED", AT);
  }

  public static ReservationReleased givenBack(String id, UnitMove... moves) {
    return new ReservationReleased(ORDER, id, List.of(moves), List.of(), "STOCK_NEEDED", AT);
  }

  public static ReservationReleased surplus(String id, String sku, int quantity) {
    return new ReservationReleased(
        ORDER, id, List.of(), List.of(new Surplus(sku, quantity)), "NO_LONGER_WANTED", AT);
  }

  public static ExpireReservation expire(String id) {
    return new ExpireReservation(ID, id, AT);
  }

  public static ReservationExpired expired(String id, UnitMove... moves) {
    return new ReservationExpired(ORDER, id, List.of(moves), AT);
  }

  public static HoldPlaced unpaid(String holdId) {
    return byPolicy(
        holdId, "UNPAID", "the reservation expired", "payments", "reserve", "release", "ship");
  }

  public static RecordReservationRevocation revoke(String id, String revocationId, int quantity) {
    return new RecordReservationRevocation(ID, id, revocationId, "TEE-S", quantity, "COUNT", AT);
  }

  public static ReservationRevoked revoked(
      String id, String revocationId, int quantity, UnitMove... moves) {
    return new ReservationRevoked(
        ORDER, id, revocationId, "TEE-S", quantity, "COUNT", List.of(moves), AT);
  }

  /// A hold that the channel's policy placed.
  public static HoldPlaced byPolicy(
      String holdId, String reason, String note, String owner, String... blocks) {
    return new HoldPlaced(
        ORDER, holdId, "policy", reason, note, List.of(blocks), null, owner, null, AT);
  }
}
