package io.throughline.order;

import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.LineUnits;
import io.throughline.order.terms.Need;
import io.throughline.order.terms.UnitMove;
import org.jspecify.annotations.Nullable;

/// The vocabulary of units: so many of a line, and where they go.
public record Units(String lineId, @Nullable String sku, int quantity) {

  /// Shirts of the sample's line.
  public static Units shirts(int quantity) {
    return new Units("line-1", "TEE-S", quantity);
  }

  /// Units of the line that specs add to it.
  public static Units caps(int quantity) {
    return new Units("line-2", "CAP", quantity);
  }

  public static LineUnits units(int quantity) {
    return shirts(quantity).asLineUnits();
  }

  public LineUnits asLineUnits() {
    return new LineUnits(lineId, quantity);
  }

  public Need wanted() {
    return new Need(lineId, String.valueOf(sku), quantity);
  }

  public UnitMove move(Bucket from, Bucket to) {
    return new UnitMove(lineId, sku, quantity, from, to, null, null, null);
  }

  /// Stock promised by this reservation comes, or goes.
  public UnitMove move(Bucket from, Bucket to, @Nullable String reservationId) {
    return new UnitMove(lineId, sku, quantity, from, to, reservationId, null, null);
  }

  /// In the hands of the node that has this request.
  public UnitMove move(
      Bucket from, Bucket to, @Nullable String reservationId, @Nullable String request) {
    return new UnitMove(lineId, sku, quantity, from, to, reservationId, request, null);
  }

  /// In this parcel.
  public UnitMove move(
      Bucket from,
      Bucket to,
      @Nullable String reservationId,
      @Nullable String request,
      String parcel) {
    return new UnitMove(lineId, sku, quantity, from, to, reservationId, request, parcel);
  }
}
