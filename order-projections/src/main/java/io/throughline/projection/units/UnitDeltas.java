package io.throughline.projection.units;

import io.throughline.order.event.LineAdded;
import io.throughline.order.event.LineQuantityChanged;
import io.throughline.order.event.MovesUnits;
import io.throughline.order.event.OrderEvent;
import io.throughline.order.terms.Bucket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// By how many units an event changes each bucket.
public final class UnitDeltas {

  private final Map<Bucket, Integer> counts = new EnumMap<>(Bucket.class);

  private UnitDeltas() {}

  /// What an event does to the units of its whole order.
  static UnitDeltas of(OrderEvent event) {
    var all = new UnitDeltas();
    byLine(event).values().forEach(line -> line.counts.forEach(all::add));
    return all;
  }

  /// What an event does to the units of each line; nothing of lines that it leaves alone.
  ///
  /// Units that a changed quantity or another line adds are open. Those that it takes away are
  /// moved by the cancellation that follows.
  public static SequencedMap<String, UnitDeltas> byLine(OrderEvent event) {
    var lines = new LinkedHashMap<String, UnitDeltas>();
    if (event instanceof MovesUnits moving) {
      for (var move : moving.moves()) {
        var line = lines.computeIfAbsent(move.lineId(), _ -> new UnitDeltas());
        line.add(move.from(), -move.quantity());
        line.add(move.to(), move.quantity());
      }
    } else if (event instanceof LineQuantityChanged change && change.after() > change.before()) {
      var line = new UnitDeltas();
      line.add(Bucket.OPEN, change.after() - change.before());
      lines.put(change.lineId(), line);
    } else if (event instanceof LineAdded added) {
      var line = new UnitDeltas();
      line.add(Bucket.OPEN, added.line().quantity());
      lines.put(added.line().lineId(), line);
    }
    return lines;
  }

  private void add(Bucket bucket, int units) {
    counts.merge(bucket, units, Integer::sum);
  }

  /// By how many units this bucket changes.
  public int in(Bucket bucket) {
    return counts.getOrDefault(bucket, 0);
  }

  /// Whether no bucket changes.
  public boolean isNone() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  /// An order, the values of {@link UnitColumns#DELTAS}, and these.
  Object[] ofOrder(String orderId, Object... more) {
    return Stream.of(Stream.of(orderId), values(), Arrays.stream(more))
        .flatMap(part -> part)
        .toArray();
  }

  /// An order, a line of it, the values of {@link UnitColumns#DELTAS}, a sequence.
  public Object[] ofLine(String orderId, String lineId, long sequence) {
    return Stream.of(Stream.of(orderId, lineId), values(), Stream.of(sequence))
        .flatMap(part -> part)
        .toArray();
  }

  private Stream<Object> values() {
    return Arrays.stream(Bucket.values()).map(bucket -> counts.getOrDefault(bucket, 0));
  }
}
