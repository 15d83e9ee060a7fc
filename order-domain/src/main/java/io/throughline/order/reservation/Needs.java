package io.throughline.order.reservation;

import io.throughline.decision.DerivedId;
import io.throughline.order.event.ReservationRequested;
import io.throughline.order.state.LineProgress;
import io.throughline.order.state.OpenOrder;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.Need;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an order still wants stock for.
public final class Needs {

  private Needs() {}

  /// The units in these buckets that have no stock and are not asked for yet; none of lines that
  /// need no shipping, have no SKU, or are held.
  static List<Need> of(OpenOrder order, Collection<Bucket> wanting) {
    return order.goods().lines().values().stream()
        .filter(line -> line.ordered().requiresShipping())
        .filter(line -> order.holds().blocking("reserve", line.lineId(), null).isEmpty())
        .flatMap(line -> need(order, line, wanting).stream())
        .toList();
  }

  private static Optional<Need> need(
      OpenOrder order, LineProgress line, Collection<Bucket> wanting) {
    var sku = line.sku();
    int units = line.in(wanting) - order.reservations().pending(line.lineId());
    return sku == null || units <= 0
        ? Optional.empty()
        : Optional.of(new Need(line.lineId(), sku, units));
  }

  /// The request for what is wanted; empty when nothing is. Its id follows from how many there were
  /// before.
  public static Optional<ReservationRequested> request(
      OpenOrder order, Collection<Bucket> wanting, @Nullable String policyVersion, Instant at) {
    var needs = of(order, wanting);
    if (needs.isEmpty()) {
      return Optional.empty();
    }
    int number = order.reservations().byId().size() + 1;
    var id = DerivedId.of(order.orderId(), "reservation", String.valueOf(number)).toString();
    return Optional.of(new ReservationRequested(order.orderId(), id, needs, policyVersion, at));
  }
}
