package io.throughline.order.state;

import io.throughline.money.Allocation;
import io.throughline.money.Money;
import io.throughline.order.terms.Bucket;
import io.throughline.order.terms.OrderLine;
import io.throughline.order.terms.Sku;
import io.throughline.order.terms.UnitMove;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// One line and where its units stand.
///
/// @param ordered the line as it was received
/// @param sku what its units are in stock, as received or mapped later; null when there is none
///   that stock can be kept under
/// @param worth what its live units are worth, with discount and tax, minor units
/// @param piles how many units, by where they stand; they add up to what is ordered
public record LineProgress(
    OrderLine ordered, @Nullable String sku, long worth, Map<Pile, Integer> piles) {

  /// Keeps the order of the piles.
  public LineProgress {
    piles = Collections.unmodifiableMap(new LinkedHashMap<>(piles));
  }

  static LineProgress of(OrderLine line, boolean taxIncluded) {
    return worth(line, worth(line, taxIncluded));
  }

  static LineProgress worth(OrderLine line, long minorUnits) {
    return new LineProgress(
        line,
        Sku.canonical(line.sku()),
        minorUnits,
        Map.of(new Pile(Bucket.OPEN, null, null, null), line.quantity()));
  }

  /// What a whole line is worth, with discount and tax, minor units.
  public static long worth(OrderLine line, boolean taxIncluded) {
    long taxes =
        taxIncluded ? 0 : line.taxes().stream().mapToLong(tax -> tax.amount().minorUnits()).sum();
    return line.gross().minorUnits() - line.discount().minorUnits() + taxes;
  }

  /// The line's id.
  public String lineId() {
    return ordered.lineId();
  }

  /// All its units, canceled ones too.
  public int quantity() {
    return count(_ -> true);
  }

  /// Units in one of these buckets.
  public int in(Collection<Bucket> buckets) {
    return count(pile -> buckets.contains(pile.bucket()));
  }

  /// Units in this bucket.
  public int in(Bucket bucket) {
    return count(pile -> pile.bucket() == bucket);
  }

  /// Units whose pile is like this.
  public int count(Predicate<Pile> which) {
    return sum(entry -> which.test(entry.getKey()) ? entry.getValue() : 0);
  }

  private int sum(ToIntFunction<Map.Entry<Pile, Integer>> units) {
    return piles.entrySet().stream().mapToInt(units).sum();
  }

  /// Units that the buyer has, or had, without a parcel.
  public int withoutParcel() {
    return count(
        pile ->
            pile.shipmentId() == null
                && (pile.bucket() == Bucket.DELIVERED || pile.bucket() == Bucket.RETURNED));
  }

  /// What so many of its live units are worth, minor units: the last unit takes what is left, so
  /// that the parts add up to the whole.
  public long worthOf(int units) {
    int live = quantity() - in(Bucket.CANCELED);
    return Allocation.ofUnits(
            new Money(Math.max(0, worth), ordered.unitPrice().currency()), live, live - units, live)
        .minorUnits();
  }

  /// The moves that bring up to so many units to another bucket: from the first bucket as long as
  /// it has any, then from the next.
  ///
  /// @param which the piles that may be drawn from
  /// @param belonging the ids that the units get with the move; null keeps what they have
  public List<UnitMove> draw(
      int quantity, List<Bucket> from, Predicate<Pile> which, Bucket to, Belonging belonging) {
    var moves = new ArrayList<UnitMove>();
    int left = quantity;
    for (var bucket : from) {
      for (var entry : piles.entrySet()) {
        var pile = entry.getKey();
        if (left > 0 && pile.bucket() == bucket && which.test(pile)) {
          int taken = Math.min(left, entry.getValue());
          moves.add(belonging.move(this, taken, pile, to));
          left -= taken;
        }
      }
    }
    return moves;
  }

  LineProgress moved(UnitMove move) {
    var changed = new LinkedHashMap<>(piles);
    var left = Pile.left(move);
    int rest = changed.getOrDefault(left, 0) - move.quantity();
    if (rest < 0) {
      throw new IllegalStateException(
          "%d units of %s cannot leave %s".formatted(move.quantity(), lineId(), left));
    }
    if (rest == 0) {
      changed.remove(left);
    } else {
      changed.put(left, rest);
    }
    changed.merge(Pile.entered(move), move.quantity(), Integer::sum);
    return new LineProgress(ordered, sku, worth, changed);
  }

  LineProgress mapped(String newSku) {
    return new LineProgress(ordered, Sku.canonical(newSku), worth, piles);
  }

  LineProgress worthLess(long minorUnits) {
    return new LineProgress(ordered, sku, worth - minorUnits, piles);
  }

  LineProgress grown(int units, long minorUnits) {
    var changed = new LinkedHashMap<>(piles);
    changed.merge(new Pile(Bucket.OPEN, null, null, null), units, Integer::sum);
    return new LineProgress(ordered, sku, worth + minorUnits, changed);
  }
}
