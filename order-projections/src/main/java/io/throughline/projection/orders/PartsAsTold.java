package io.throughline.projection.orders;

import io.throughline.order.event.OrderEvent;
import io.throughline.projection.orders.PartRows.Part;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The parts of one order as its events tell them, in memory: the same words about the same parts
/// that the read model stores, for whoever asks what they were at a moment of the past. It reads no
/// table.
public final class PartsAsTold {

  private record Key(PartKind kind, String id) {}

  private final Map<Key, OrderPart> parts =
      new TreeMap<>(Comparator.comparing((Key key) -> key.kind.name()).thenComparing(Key::id));

  /// One event more, in the order of the stream.
  ///
  /// @param at when it was recorded, our clock
  public void add(OrderEvent event, Instant at) {
    var told =
        new Told(
            event.orderId(),
            at,
            0,
            (statement, row) -> {
              var part = PartRows.part(row);
              parts.merge(
                  new Key(part.kind(), part.id()),
                  begun(part, at),
                  (known, _) -> goneOn(known, part, PartRows.goesOn(statement), at));
            });
    GoodsParts.add(event, told);
    MoneyParts.add(event, told);
    WorkParts.add(event, told);
  }

  private static OrderPart begun(Part part, Instant at) {
    return new OrderPart(
        part.kind(),
        part.id(),
        part.state(),
        part.place(),
        part.reference(),
        part.units(),
        part.amount(),
        at,
        at);
  }

  private static OrderPart goneOn(OrderPart known, Part told, boolean newState, Instant at) {
    return new OrderPart(
        known.kind(),
        known.partId(),
        newState ? told.state() : known.state(),
        other(told.place(), known.place()),
        other(told.reference(), known.reference()),
        other(told.units(), known.units()),
        other(told.amount(), known.amount()),
        known.began(),
        newState ? at : known.since());
  }

  /// What is not told stays as it was.
  private static <T> @Nullable T other(@Nullable T told, @Nullable T known) {
    return told == null ? known : told;
  }

  /// All parts, by kind and in the order of their beginning.
  public List<OrderPart> parts() {
    return parts.values().stream()
        .sorted(
            Comparator.comparing((OrderPart part) -> part.kind().name())
                .thenComparing(OrderPart::began)
                .thenComparing(OrderPart::partId))
        .toList();
  }

  /// An event in one sentence, as the timeline has it.
  public static String headline(OrderEvent event) {
    return Headline.of(event);
  }
}
